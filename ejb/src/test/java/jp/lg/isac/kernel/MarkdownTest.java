package jp.lg.isac.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
  @Test
  void rendersWhatAuthorsWrite() {
    assertThat(
            Markdown.html(
                """
                ## 初動

                1. **LANケーブル**を抜く
                2. [連絡先](/contacts.xhtml)へ電話する

                | 区分 | 時間 |
                |---|--:|
                | 第一報 | 30分 |
                """))
        .contains("<h2>初動</h2>", "<strong>LANケーブル</strong>", "<ol>", "<table>")
        .contains("<a href=\"/contacts.xhtml\" rel=\"nofollow\">連絡先</a>", "align=\"right\"");
  }

  @Test
  void leavesTheFirstHeadingToThePage() {
    assertThat(Markdown.html("# 題名")).contains("<h2>題名</h2>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[x](javascript:alert(1))",
        "<a href='data:text/html,x'>x</a>",
        "![x](https://example.com/pixel.png)",
        "<iframe src='https://example.com'></iframe>",
        "[x](<java\nscript:alert(1)>)"
      })
  void letsNothingActivePass(String markdown) {
    assertThat(Markdown.html(markdown))
        .doesNotContain("<script", "<img", "<iframe", "href=\"javascript", "href=\"data");
  }

  @Test
  void isPlainTextForTheIndex() {
    assertThat(Markdown.text("## 初動\n\n- **抜線** する\n- [報告](https://example.jp) する"))
        .contains("初動", "抜線 する", "報告")
        .doesNotContain("#", "**");
  }
}
