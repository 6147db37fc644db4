package jp.lg.isac.casework;

import java.time.Instant;
import java.util.UUID;

/**
 * A talk about a case.
 *
 * @param at when it was
 * @param whom person and body that one spoke with
 * @param said what was said
 * @param author name of who wrote it down
 * @param version for {@code If-Match}
 */
public record CaseContactView(
    UUID id,
    Instant at,
    Channel channel,
    String whom,
    String said,
    String author,
    Instant writtenAt,
    long version) {}
