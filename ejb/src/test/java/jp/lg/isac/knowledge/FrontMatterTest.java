package jp.lg.isac.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FrontMatterTest {
  @Test
  void readsTextsQuotedAndPlainAndListsOfThem() {
    var front =
        FrontMatter.read(
            """
            ---
            # よそで書いた
            Title: "「初動」: \\"今\\" \\u3042" # 題
            tags: [初動対応, 'it''s', "a, b"]
            review-on: 2027-03-31
            author:
              name: だれか
            weight: |
              二
            id: 1
            ---

            本文
            """);

    assertThat(front.first(FrontMatter.TITLE)).contains("「初動」: \"今\" あ");
    assertThat(front.all(FrontMatter.TAGS)).containsExactly("初動対応", "it's", "a, b");
    assertThat(front.first(FrontMatter.REVIEW_ON)).contains("2027-03-31");
    assertThat(front.unknown()).containsExactly("author", "weight");
    assertThat(front.problems()).isEmpty();
    assertThat(front.body()).isEqualTo("本文");
  }

  @Test
  void readsAListOnLinesOfItsOwn() {
    var front = FrontMatter.read("---\ntags:\n  - 一\n- 二 # 後\n---\n");

    assertThat(front.all(FrontMatter.TAGS)).containsExactly("一", "二");
  }

  @Test
  void namesTheLineThatCannotBeRead() {
    for (String line :
        List.of(
            "title: \"開いたまま",
            "tags: [一, 二",
            "title: |",
            "title: {a: b}",
            "title: *x",
            "title: \"a\" b",
            "title: \"\\x\"")) {
      var front = FrontMatter.read("---\nlanguage: ja\n" + line + "\n---\n本文");

      assertThat(front.problems()).as(line).extracting("pointer").containsExactly("/line/3");
    }
    assertThat(FrontMatter.read("---\ntitle: a\ntitle: b\n---\n").problems()).hasSize(1);
    assertThat(FrontMatter.read("---\ntags: [ #a]\n---\n").problems()).isEmpty();
  }

  @Test
  void isNoneUnlessItBeginsTheTextAndEnds() {
    for (String text : List.of("本文", "---\n本文", "\n---\ntitle: a\n---\n", "")) {
      assertThat(FrontMatter.read(text).body()).isEqualTo(text);
      assertThat(FrontMatter.read(text).values()).isEmpty();
    }
  }

  @Test
  void readsWhatItWrites() {
    String text = "\"引用\" \\ : # [a]\t行\n";

    assertThat(
            FrontMatter.read("---\ntitle: " + FrontMatter.quoted(text) + "\n---\n")
                .first(FrontMatter.TITLE))
        .contains(text);
  }
}
