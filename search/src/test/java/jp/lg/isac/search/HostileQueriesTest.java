package jp.lg.isac.search;

import static jp.lg.isac.search.Documents.EVERYBODY;
import static jp.lg.isac.search.Documents.apply;
import static jp.lg.isac.search.Documents.put;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jp.lg.isac.search.SearchQuery.Sort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is typed has an answer; {@code -Pfull} tries ten thousand texts. */
@ParameterizedClass
@EnumSource(Engines.class)
class HostileQueriesTest {
  @Parameter Engines engines = Engines.LUCENE;

  private static final int TEXTS = "full".equals(System.getProperty("isac.scale")) ? 10_000 : 400;

  /** What query languages make of, and what costs. */
  private static final List<String> PIECES =
      List.of(
          "*:*",
          "(",
          ")",
          "((((",
          "\"",
          "\\",
          "-",
          "--",
          "+",
          "~2",
          "^9",
          "[* TO *]",
          "{a TO",
          "/.*/",
          "title:",
          "tag:(",
          "type:*",
          "AND",
          "OR",
          "NOT",
          "&&",
          "||",
          "!",
          "?",
          "*",
          "a*",
          "%",
          "_",
          "'",
          ";--",
          "<b>",
          "${x}",
          "#{x}",
          "\u0000",
          "\u202e",
          "\ufeff",
          "\ud800",
          "\udc00",
          "ー",
          "゛",
          "々",
          "　",
          "😀",
          "👩‍👩‍👧",
          "葛󠄀",
          "𠮷",
          "ﾗﾝｻﾑ",
          "㍿",
          "ﷺ",
          "e\u0301",
          "令和8年",
          "R99",
          "令和99年13月99日",
          "9999年",
          "CVE-",
          "1.2.3.4",
          "hxxp://",
          "[.]",
          "ransomu");

  @Test
  void answersWhateverIsTyped(@TempDir Path home) {
    var random = new Random(20261127);
    var texts = new ArrayList<String>();
    for (int i = 0; i < TEXTS; i++) {
      texts.add(text(random));
    }
    try (var engine = engines.open(home)) {
      apply(
          engine,
          texts.stream().limit(300).map(text -> put("停電" + text, "ランサムウェアの記録" + text)).toList(),
          "1");
      for (var text : texts) {
        var query =
            SearchQuery.of(EVERYBODY, text)
                .withLimit(1 + random.nextInt(20))
                .withSort(random.nextBoolean() ? Sort.RELEVANCE : Sort.NEWEST);
        var page = engine.search(query);
        assertThat(page.items()).as(text).hasSizeLessThanOrEqualTo(query.limit());
        assertThat(page.total()).as(text).isGreaterThanOrEqualTo(page.items().size());
        if (page.nextCursor() != null) {
          assertThat(engine.search(query.withCursor(page.nextCursor())).items())
              .as(text)
              .isNotEmpty()
              .doesNotContainAnyElementsOf(page.items());
        }
        assertThat(engine.suggest(EVERYBODY, text, 5)).as(text).hasSizeLessThanOrEqualTo(5);
      }
    }
  }

  private static String text(Random random) {
    int longest = random.nextInt(20) == 0 ? SearchQuery.MAX_TEXT : 40;
    int length = random.nextInt(longest + 1);
    var text = new StringBuilder();
    while (text.length() < length) {
      text.append(
          switch (random.nextInt(5)) {
            case 0 -> PIECES.get(random.nextInt(PIECES.size()));
            case 1 -> Character.toString('ぁ' + random.nextInt(0xBF));
            case 2 -> Character.toString('一' + random.nextInt(0x5000));
            case 3 -> Character.toString(random.nextInt(0x110000));
            default -> Character.toString(' ' + random.nextInt(95));
          });
    }
    text.setLength(length);
    return text.toString();
  }
}
