package jp.lg.isac.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownOfHtmlTest {
  @Test
  void keepsHeadingsListsAndTables() {
    assertThat(
            markdown(
                """
                <h2>初動</h2><p>まず
                 回線を切る。</p>
                <ol><li>電話する<ul><li>警察</li></ul></li><li>記録する</li></ol>
                <table><caption>連絡先</caption><tr><th>誰</th><th>番号</th></tr>
                <tr><td>県<br>庁</td><td>1|2</td></tr><tr><td>国</td></tr></table>
                """))
        .isEqualTo(
            """
            ## 初動

            まず 回線を切る。

            1. 電話する
               - 警察
            2. 記録する

            連絡先

            |誰|番号|
            |---|---|
            |県 庁|1\\|2|
            |国||""");
  }

  @Test
  void keepsWhatIsMarkedAndWhatMarkdownWouldTakeForMarks() {
    assertThat(markdown("<p>これは<b>重要</b>で、a <i> b</i> と <code>x*y</code>、*印*も1_2もある</p>"))
        .isEqualTo("これは**重要**で、a *b* と `x*y`、\\*印\\*も1\\_2もある");
    assertThat(markdown("<p># 見出しではない</p><p>1. 番号でもない</p>"))
        .isEqualTo("\\# 見出しではない\n\n1\\. 番号でもない");
    // asterisks after a full stop that no space follows would be shown as they are
    assertThat(markdown("<p><b>切る。</b>待つ</p>")).isEqualTo("切る。待つ");
    assertThat(markdown("<pre><code>a\n  b &lt;c&gt;</code></pre>"))
        .isEqualTo("```\na\n  b <c>\n```");
  }

  @Test
  void leavesNothingThatRunsOrLeadsAway() {
    String markdown =
        markdown(
            """
            <script>alert(1)</script><style>p{}</style><p onclick="alert(2)">本文
            <a href="javascript:alert(3)">押す</a><img src="https://evil.example/x.png" alt="図">
            <img src="data:image/png;base64,AAAA"><img src="./流れ.png" alt="流れ図">
            <a href="https://example.jp/">参考</a></p><iframe src="//evil.example">中</iframe>
            """);

    assertThat(markdown)
        .doesNotContain("alert", "evil", "base64", "<")
        .contains("本文 押す")
        .contains("[参考](https://example.jp/)");
    assertThat(Markdown.files(markdown)).containsExactly("流れ.png");
  }

  @Test
  void findsTheTitle() {
    assertThat(MarkdownOfHtml.of("<html><head><title>題 名</title></head><body><h1>章</h1>本文"))
        .isEqualTo(new MarkdownOfHtml.Read("題 名", "# 章\n\n本文"));
    assertThat(MarkdownOfHtml.of("<h1>題</h1><p>本文")).isEqualTo(new MarkdownOfHtml.Read("題", "本文"));
    assertThat(MarkdownOfHtml.of("<h1>一</h1><h1>二</h1>").title()).isNull();
  }

  @Test
  void takesAnyText() {
    String deep = "<ul><li><b><blockquote><table><tr><td>".repeat(20) + "底";

    assertThat(markdown(deep)).contains("底");
    assertThat(markdown("</ul></li></td></b>a<li>b<td>c<h1><p>d</h1>"))
        .contains("a", "b", "c", "d");
    assertThat(markdown("<ul>裸<li></li></ul><h2></h2><b></b><table></table>")).contains("裸");
    assertThat(markdown("")).isEmpty();
  }

  private static String markdown(String html) {
    return MarkdownOfHtml.of(html).markdown();
  }
}
