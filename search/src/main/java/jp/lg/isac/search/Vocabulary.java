package jp.lg.isac.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The words of the field, as the centre keeps them. Blank lines and those that begin with # do not
 * count.
 *
 * @param synonyms each line holds spellings of one thing, parted by commas; a question with one of
 *     them finds the others
 * @param dictionary words that general dictionaries cut wrongly, in the form of kuromoji's user
 *     dictionary: {@code word,its parts,their readings in katakana,part of speech}
 */
public record Vocabulary(List<String> synonyms, List<String> dictionary) {

  private static final String HOME = "vocabulary/";

  public Vocabulary {
    synonyms = List.copyOf(synonyms);
    dictionary = List.copyOf(dictionary);
  }

  /** What the product comes with: words of information security and of municipal offices. */
  public static Vocabulary standard() {
    return new Vocabulary(lines("synonyms.txt"), lines("dictionary.txt"));
  }

  /** Whether a line says something. */
  public static boolean counts(String line) {
    return !line.isBlank() && !line.startsWith("#");
  }

  private static List<String> lines(String name) {
    try (var in = Vocabulary.class.getResourceAsStream(HOME + name)) {
      if (in == null) {
        throw new IllegalStateException("the product lacks " + HOME + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
