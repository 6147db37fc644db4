package jp.lg.isac.dictionary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import jp.lg.isac.search.Dictionary;

/**
 * Says what an entry says.
 *
 * @param words names that mean the same, or the parts of a word in their order
 * @param readings how each part of a word is read, in kana; none for names
 */
public record WriteEntry(
    @NotNull EntryKind kind,
    @NotEmpty @Size(max = 30) List<@NotBlank @Size(max = 50) String> words,
    @NotNull @Size(max = 30) List<@NotBlank @Size(max = 100) String> readings) {

  @SuppressWarnings("NullAway") // a JSON body may leave them out
  public WriteEntry {
    words = words == null ? List.of() : words.stream().map(WriteEntry::stripped).toList();
    readings = readings == null ? List.of() : readings.stream().map(WriteEntry::stripped).toList();
  }

  private static String stripped(String text) {
    return text == null ? "" : text.strip();
  }

  /** A dictionary of this entry alone. */
  Dictionary dictionary() {
    return kind.dictionary(words, readings);
  }

  /** The entry as its line. */
  String line() {
    return kind.lines(dictionary()).getFirst();
  }
}
