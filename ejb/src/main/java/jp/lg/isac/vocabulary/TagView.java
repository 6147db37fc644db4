package jp.lg.isac.vocabulary;

import java.util.List;
import java.util.UUID;

/**
 * A tag.
 *
 * @param synonyms other words that lead to it
 * @param isRetired whether no further thing takes it
 * @param version for {@code If-Match}
 */
public record TagView(
    UUID id, String name, List<String> synonyms, boolean isRetired, long version) {}
