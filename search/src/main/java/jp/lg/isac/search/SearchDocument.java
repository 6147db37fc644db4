package jp.lg.isac.search;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the index holds of one thing that can be found; type and id together are its key.
 *
 * @param title one line, shown with every hit
 * @param body plain text; the snippet is cut from it
 * @param prefecture two digits of JIS X 0401, or null where the thing belongs to none or hides it
 * @param causeClass code of the cause class, or null
 * @param updatedAt when its content last changed; kept to the microsecond
 * @param audience tokens of those who may read it; never empty
 * @param richer tokens of those who read a fuller rendition instead and so do not find this one
 */
public record SearchDocument(
    DocumentType type,
    UUID id,
    String title,
    String body,
    List<String> tags,
    @Nullable String prefecture,
    @Nullable String causeClass,
    Instant updatedAt,
    Set<String> audience,
    Set<String> richer) {

  /**
   * @throws IllegalArgumentException if nobody is in the audience: that is a mistake of the caller,
   *     and no default would be safe
   */
  public SearchDocument {
    tags = List.copyOf(tags);
    updatedAt = updatedAt.truncatedTo(ChronoUnit.MICROS);
    audience = Set.copyOf(audience);
    richer = Set.copyOf(richer);
    if (audience.isEmpty()) {
      throw new IllegalArgumentException("document without an audience: " + type + " " + id);
    }
  }
}
