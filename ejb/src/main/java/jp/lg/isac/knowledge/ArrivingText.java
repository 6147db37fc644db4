package jp.lg.isac.knowledge;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.lg.isac.document.WordReading;
import jp.lg.isac.kernel.DomainException.Violation;
import jp.lg.isac.kernel.Markdown;
import jp.lg.isac.kernel.MarkdownOfHtml;
import jp.lg.isac.sharing.Tlp;
import org.jspecify.annotations.Nullable;

/**
 * A file as the article that it would be.
 *
 * @param command a draft; its tags are words that nobody has looked up yet
 * @param pictures that the file itself holds, by the names that the text calls them
 * @param notTaken what the article does without
 * @param problems pointers begin at the file
 */
record ArrivingText(
    WriteArticle command,
    Map<String, byte[]> pictures,
    List<String> notTaken,
    List<Violation> problems) {
  private static final Pattern MARKDOWN = Pattern.compile("(?i).*\\.(?:md|markdown)");
  private static final Pattern HTML = Pattern.compile("(?i).*\\.html?");
  private static final Pattern WORD = Pattern.compile("(?i).*\\.docx");

  /** Markup of a text as long as an article may be. */
  private static final int LARGEST_TEXT = 2_000_000;

  private static final Pattern FIRST_HEADING = Pattern.compile("\\A# +(\\S.*)(?:\n|\\z)");

  /** Whether a file becomes an article at all. */
  static boolean isOne(String path) {
    return MARKDOWN.matcher(path).matches()
        || HTML.matcher(path).matches()
        || WORD.matcher(path).matches();
  }

  /** Reads a file of which {@link #isOne} holds. */
  static ArrivingText read(String path, byte[] file) {
    if (WORD.matcher(path).matches()) {
      return word(path, file);
    }
    Optional<String> text =
        file.length > LARGEST_TEXT ? Optional.empty() : ArticleFolder.text(file);
    if (text.isEmpty()) {
      return refused("article.import.not-text");
    }
    return HTML.matcher(path).matches()
        ? html(path, text.get(), Map.of(), List.of())
        : markdown(path, text.get());
  }

  private static ArrivingText word(String path, byte[] file) {
    try {
      var read = WordReading.read(file);
      return html(path, read.html(), read.pictures(), read.leftOut());
    } catch (WordReading.Unreadable e) {
      return refused("article.import.not-word");
    }
  }

  private static ArrivingText html(
      String path, String html, Map<String, byte[]> pictures, List<String> leftOut) {
    var read = MarkdownOfHtml.of(html);
    String title = read.title() == null ? ArticleFolder.baseName(path) : read.title();
    var problems = new ArrayList<Violation>();
    return checked(
        draft(title, read.markdown(), List.of(), null, null, null), pictures, leftOut, problems);
  }

  private static ArrivingText markdown(String path, String text) {
    FrontMatter front = FrontMatter.read(text);
    var problems = new ArrayList<>(front.problems());
    String title = front.first(FrontMatter.TITLE).orElse(null);
    String body = front.body().strip();
    if (!front.values().containsKey(FrontMatter.TITLE)) {
      var heading = FIRST_HEADING.matcher(body);
      if (heading.find()) {
        title = Markdown.text(heading.group(1)).strip();
        body = body.substring(heading.end()).strip();
      } else {
        title = ArticleFolder.baseName(path);
      }
    }
    var command =
        draft(
            title,
            body,
            tags(front),
            tlp(front, problems),
            language(front, problems),
            reviewOn(front, problems));
    return checked(command, Map.of(), front.unknown(), problems);
  }

  /** One text may hold several, as some programs write them. */
  private static List<String> tags(FrontMatter front) {
    List<String> tags = front.all(FrontMatter.TAGS);
    return tags.size() == 1 ? List.of(tags.getFirst().split("\\s*[,、]\\s*")) : tags;
  }

  private static @Nullable Tlp tlp(FrontMatter front, List<Violation> problems) {
    String name = front.first(FrontMatter.TLP).orElse(null);
    if (name == null) {
      return null;
    }
    for (Tlp tlp : Tlp.values()) {
      String plain = name.toUpperCase(Locale.ROOT).replaceFirst("^TLP:", "").strip();
      if (tlp.name().equals(plain.replace('+', '_'))) {
        return tlp;
      }
    }
    problems.add(new Violation("/tlp", "article.import.tlp", List.of(name)));
    return null;
  }

  private static @Nullable String language(FrontMatter front, List<Violation> problems) {
    String language = front.first(FrontMatter.LANGUAGE).orElse(null);
    if (language == null || language.matches("ja|en")) {
      return language;
    }
    problems.add(new Violation("/language", "article.language", List.of()));
    return null;
  }

  private static @Nullable LocalDate reviewOn(FrontMatter front, List<Violation> problems) {
    String day = front.first(FrontMatter.REVIEW_ON).orElse(null);
    try {
      return day == null ? null : LocalDate.parse(day);
    } catch (DateTimeParseException e) {
      problems.add(new Violation("/reviewOn", "article.import.date", List.of(day)));
      return null;
    }
  }

  @SuppressWarnings("NullAway") // the canonical form has a language
  private static WriteArticle draft(
      @Nullable String title,
      String body,
      List<String> tags,
      @Nullable Tlp tlp,
      @Nullable String language,
      @Nullable LocalDate reviewOn) {
    // a title is one line
    String line = title == null ? null : title.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    return new WriteArticle(
        line, body, tags, tlp, null, false, ArticleStatus.DRAFT, null, language, reviewOn);
  }

  private static ArrivingText checked(
      WriteArticle command,
      Map<String, byte[]> pictures,
      List<String> notTaken,
      List<Violation> problems) {
    limit(problems, "/title", "article.import.title-long", command.title(), WriteArticle.TITLE);
    limit(problems, "/body", "article.import.body-long", command.body(), WriteArticle.BODY);
    if (command.tags().size() > WriteArticle.TAGS) {
      problems.add(new Violation("/tags", "article.import.tags-many", List.of(WriteArticle.TAGS)));
    }
    return new ArrivingText(command, pictures, notTaken, problems);
  }

  private static void limit(
      List<Violation> problems, String pointer, String code, @Nullable String text, int longest) {
    if (text != null && text.length() > longest) {
      problems.add(new Violation(pointer, code, List.of(longest)));
    }
  }

  private static ArrivingText refused(String code) {
    return new ArrivingText(
        draft(null, "", List.of(), null, null, null),
        Map.of(),
        List.of(),
        List.of(new Violation("", code, List.of())));
  }
}
