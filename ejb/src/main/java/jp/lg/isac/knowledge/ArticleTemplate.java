package jp.lg.isac.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a kind of article is laid out. Its text stands as Markdown beside this class, one for each
 * language; in it {@code {name|words}} is a place for something known, or else for a hint at what
 * to write there.
 */
public enum ArticleTemplate {
  LESSON,
  HOW_TO,
  CHECKLIST,
  BEST_PRACTICE;

  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)\\|([^}]*)}");

  /** Its text in {@code ja} or {@code en}, with a hint in each place. */
  public String text(String language) {
    return text(language, Map.of());
  }

  /** Its text with what is known in the places of these names. */
  String text(String language, Map<String, String> known) {
    return PLACE
        .matcher(read(language))
        .replaceAll(
            place -> Matcher.quoteReplacement(known.getOrDefault(place.group(1), place.group(2))));
  }

  private String read(String language) {
    String name = "template/%s_%s.md".formatted(name(), language.equals("en") ? "en" : "ja");
    try (var file = Objects.requireNonNull(ArticleTemplate.class.getResourceAsStream(name), name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
