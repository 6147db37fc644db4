package jp.lg.isac.search;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What the index holds of one thing that can be found; type and id together are its key.
 *
 * @param title one line, shown with every hit
 * @param body plain text; the snippet is cut from it
 * @param files what its files say; whoever may read it may read them
 * @param values what it carries of each facet that the engine does not know by itself; none where
 *     the thing has none or hides it
 * @param updatedAt when its content last changed; kept to the microsecond
 * @param audience tokens of those who may read it; never empty
 * @param richer tokens of those who read a fuller rendition instead and so do not find this one
 */
public record SearchDocument(
    DocumentType type,
    UUID id,
    String title,
    String body,
    List<FileText> files,
    Map<Facet, Set<String>> values,
    Instant updatedAt,
    Set<String> audience,
    Set<String> richer) {

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("yyyy-MM", Locale.ROOT).withZone(ZoneId.of("Asia/Tokyo"));

  /**
   * @throws IllegalArgumentException if nobody is in the audience: that is a mistake of the caller,
   *     and no default would be safe
   */
  public SearchDocument {
    var copy = new EnumMap<Facet, Set<String>>(Facet.class);
    files = List.copyOf(files);
    values.forEach((facet, carried) -> copy.put(facet, Set.copyOf(carried)));
    values = Collections.unmodifiableMap(copy);
    updatedAt = updatedAt.truncatedTo(ChronoUnit.MICROS);
    audience = Set.copyOf(audience);
    richer = Set.copyOf(richer);
    if (audience.isEmpty()) {
      throw new IllegalArgumentException("document without an audience: " + type + " " + id);
    }
  }

  /** One without files. */
  public SearchDocument(
      DocumentType type,
      UUID id,
      String title,
      String body,
      Map<Facet, Set<String>> values,
      Instant updatedAt,
      Set<String> audience,
      Set<String> richer) {
    this(type, id, title, body, List.of(), values, updatedAt, audience, richer);
  }

  /** What it carries of one facet. */
  public Set<String> of(Facet facet) {
    return switch (facet) {
      case TYPE -> Set.of(type.name());
      case MONTH -> Set.of(MONTH.format(updatedAt));
      case PREFECTURE, CAUSE_CLASS, TAG, SYSTEM, TLP -> values.getOrDefault(facet, Set.of());
    };
  }
}
