package jp.lg.isac.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What the general dictionary of Japanese does not know: other names of the same things, which act
 * on questions, and words of the field, which act on documents and questions alike.
 *
 * @param synonyms groups of names that mean the same
 */
public record Dictionary(List<List<String>> synonyms, List<Word> words) {

  private static final String BETWEEN_NAMES = ",";
  private static final String BETWEEN_PARTS = " ";
  private static final Dictionary SHIPPED = of(resource("synonyms.txt"), resource("words.txt"));

  public Dictionary {
    synonyms = synonyms.stream().map(List::copyOf).toList();
    words = List.copyOf(words);
  }

  /**
   * A word of the field.
   *
   * @param parts how it is taken apart; one after the other they are the word
   * @param readings how each part is read, in kana
   */
  public record Word(List<String> parts, List<String> readings) {

    public Word {
      parts = List.copyOf(parts);
      readings = List.copyOf(readings);
    }

    /** As it is written. */
    public String surface() {
      return String.join("", parts);
    }

    private String line() {
      return String.join(BETWEEN_PARTS, parts)
          + BETWEEN_NAMES
          + String.join(BETWEEN_PARTS, readings);
    }

    /** A line without readings is a word without readings, which does not load. */
    private static Word of(String line) {
      int comma = line.indexOf(BETWEEN_NAMES);
      return comma < 0
          ? new Word(split(line, BETWEEN_PARTS), List.of())
          : new Word(
              split(line.substring(0, comma), BETWEEN_PARTS),
              split(line.substring(comma + 1), BETWEEN_PARTS));
    }
  }

  /** The one that comes with the product. */
  public static Dictionary shipped() {
    return SHIPPED;
  }

  /**
   * Reads what {@link #synonymLines} and {@link #wordLines} wrote; empty lines and those that begin
   * with # do not count. Whether it can be used is another question.
   */
  public static Dictionary of(String synonymLines, String wordLines) {
    return new Dictionary(
        lines(synonymLines).stream().map(line -> split(line, BETWEEN_NAMES)).toList(),
        lines(wordLines).stream().map(Word::of).toList());
  }

  /** A group in each line, with commas between its names. */
  public String synonymLines() {
    return synonyms.stream()
        .map(names -> String.join(BETWEEN_NAMES, names) + "\n")
        .collect(Collectors.joining());
  }

  /** A word in each line: its parts, a comma and their readings, with spaces in between. */
  public String wordLines() {
    return words.stream().map(word -> word.line() + "\n").collect(Collectors.joining());
  }

  private static List<String> lines(String text) {
    return text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
  }

  private static List<String> split(String line, String separator) {
    return Arrays.stream(line.split(separator, -1)).map(String::strip).toList();
  }

  private static String resource(String name) {
    try (var file = Objects.requireNonNull(Dictionary.class.getResourceAsStream(name))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
