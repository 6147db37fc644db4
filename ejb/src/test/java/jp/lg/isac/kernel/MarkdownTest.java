package jp.lg.isac.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
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
        .contains(
            "<a href=\"/contacts.xhtml\" rel=\"nofollow noopener\">連絡先</a>", "align=\"right\"");
  }

  @Test
  void makesNoHeadOfACellWithoutWords() {
    assertThat(Markdown.html("| | すること |\n|---|---|\n| 1 | 止める |"))
        .contains("<td></td>", "<th>すること</th>");
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
        "[x](<java\nscript:alert(1)>)",
        "[x](JaVaScRiPt:alert(1))",
        "[x](&#106;avascript:alert(1))",
        "[x](vbscript:x)",
        "<javascript:alert(1)>",
        "<svg onload=alert(1)>",
        "<style>@import 'https://example.com'</style>",
        "![](https://example.com/a.png)",
        "[![x](https://example.com/a.png)](javascript:alert(1))",
        "# <img src=x onerror=alert(1)>",
        "```html\n<script>alert(1)</script>\n```",
        "| <script>alert(1)</script> |\n|---|\n| <img src=x> |"
      })
  void letsNothingActivePass(String markdown) {
    assertThat(Markdown.html(markdown))
        .doesNotContain("<script", "<img", "<iframe", "href=\"javascript", "href=\"data");
  }

  @Test
  void cannotBeLedAstrayByDepthOrLength() {
    assertThat(Markdown.html("> ".repeat(5_000) + "x")).contains("x");
    assertThat(Markdown.html("- ".repeat(5_000) + "x")).contains("x");
    assertThat(Markdown.html("[".repeat(20_000) + "x")).contains("x");
    assertThat(Markdown.html("*a _b ".repeat(10_000))).contains("a");
    assertThat(Markdown.html("**a ".repeat(5_000) + "b**".repeat(5_000))).contains("a");
  }

  @Test
  void namesAHeadingByItsWordsSoThatOthersDoNotMoveIt() {
    assertThat(Markdown.rendered("## ＬＧＷＡＮ 端末の\"確認\"\n\n## 確認\n\n## 確認").headings())
        .extracting(Markdown.Heading::id)
        .containsExactly("section-lgwan-端末の-確認", "section-確認", "section-確認-2");
    assertThat(Markdown.rendered("## ！？\n\n## 確認").html())
        .contains("id=\"section-x\"", "id=\"section-確認\"");
  }

  @Test
  void showsPicturesOfItsOwnWithTheirWords() {
    Markdown.Files files =
        name ->
            name.equals("構成 図.png") ? Optional.of("/article/file?name=1&a=2") : Optional.empty();
    assertThat(Markdown.rendered("![構成](%E6%A7%8B%E6%88%90%20図.png)", files).html())
        .contains("<img src=\"/article/file?name&#61;1&amp;a&#61;2\" alt=\"構成\"");
    assertThat(Markdown.rendered("![他](他.png) ![外](https://example.jp/a.png)", files).html())
        .doesNotContain("<img")
        .contains("他", "外");
    assertThat(Markdown.files("![構成](%E6%A7%8B%E6%88%90%20図.png) [資料](a.pdf) [外](https://b/c.pdf)"))
        .containsExactlyInAnyOrder("構成 図.png", "a.pdf");
    assertThat(Markdown.hasPictureWithoutWords("![](a.png)")).isTrue();
    assertThat(Markdown.hasPictureWithoutWords("![語](a.png)")).isFalse();
  }

  @Test
  void keepsTheOrderOfHeadingsWithoutGaps() {
    var rendered = Markdown.rendered("#### 一\n\n# 二\n\n#### 三\n\n#\n\n## 四");
    assertThat(rendered.headings())
        .containsExactly(
            new Markdown.Heading(2, "section-一", "一"),
            new Markdown.Heading(2, "section-二", "二"),
            new Markdown.Heading(3, "section-三", "三"),
            new Markdown.Heading(2, "section-四", "四"));
    assertThat(rendered.html()).contains("<h3 id=\"section-三\">三</h3>");
  }

  @Test
  void describesPicturesAndNamesLinksThatHaveNoWords() {
    assertThat(Markdown.html("![構成図](a.png) [](https://example.jp/a)"))
        .contains("構成図", ">https://example.jp/a</a>");
  }

  @Test
  void breaksLinesWhereTheAuthorDid() {
    assertThat(Markdown.html("一行目\n二行目")).contains("一行目<br />\n二行目");
  }

  @Test
  void isPlainTextForTheIndex() {
    assertThat(Markdown.text("## 初動\n\n- **抜線** する\n- [報告](https://example.jp) する"))
        .contains("初動", "抜線 する", "報告")
        .doesNotContain("#", "**", "example.jp");
  }
}
