package jp.lg.isac.dictionary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the draft.
 *
 * @param words names that mean the same, or the parts of a word
 * @param readings how each part of a word is read; none for names
 * @param isShipped whether it comes with the product; then it can only be switched off
 * @param isOff whether it does not count
 * @param changedBy name of who wrote or switched it last, null if nobody did
 * @param version for {@code If-Match}
 */
public record EntryView(
    UUID id,
    EntryKind kind,
    List<String> words,
    List<String> readings,
    boolean isShipped,
    boolean isOff,
    @Nullable String changedBy,
    @Nullable Instant changedAt,
    long version) {

  public EntryView {
    words = List.copyOf(words);
    readings = List.copyOf(readings);
  }
}
