package jp.lg.isac.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.lg.isac.kernel.MarkdownOfHtml;
import org.junit.jupiter.api.Test;

class WordReadingTest {
  private static final String STYLES =
      """
      <w:styles xmlns:w="w"><w:style w:styleId="a3"><w:name w:val="Title"/></w:style>
      <w:style w:styleId="1"><w:name w:val="heading 1"/></w:style></w:styles>""";
  private static final String NUMBERING =
      """
      <w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0">
      <w:numFmt w:val="decimal"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl>
      </w:abstractNum><w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num></w:numbering>""";
  private static final String LINKS =
      """
      <R><Relationship Id="r1" Target="https://example.jp/?a=1&amp;b=2"/>
      <Relationship Id="r2" Target="media/image1.png"/>
      <Relationship Id="r3" Target="/word/media/image2.emf"/></R>""";

  @Test
  void readsTitleHeadingsListsTablesAndLinks() throws Exception {
    var read =
        WordReading.read(
            word(
                paragraph("<w:pStyle w:val='a3'/>", "手引")
                    + paragraph("<w:pStyle w:val='1'/>", "初動")
                    + "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>重</w:t></w:r><w:r><w:rPr><w:b/></w:rPr>"
                    + "<w:t>要</w:t></w:r><w:r><w:t> &lt;b&gt;</w:t></w:r>"
                    + "<w:r><w:drawing><w:t>図の中</w:t></w:drawing></w:r>"
                    + "<w:del><w:r><w:delText>消した</w:delText></w:r></w:del>"
                    + "<w:hyperlink r:id='r1' xmlns:r='r'><w:r><w:t>参考</w:t></w:r></w:hyperlink></w:p>"
                    + paragraph(item(0), "切る")
                    + paragraph(item(1), "回線")
                    + paragraph(item(0), "電話する")
                    + "<w:tbl><w:tr><w:tc>"
                    + paragraph("", "誰")
                    + "</w:tc></w:tr></w:tbl>"));

    assertThat(read.html())
        .isEqualTo(
            "<title>手引</title><h1>初動</h1><p><b>重要</b> &lt;b>"
                + "<a href=\"https://example.jp/?a=1&amp;b=2\">参考</a></p>"
                + "<ol><li>切る<ul><li>回線</li></ul></li><li>電話する</li></ol>"
                + "<table><tr><td><p>誰</p></td></tr></table>");
    assertThat(read.leftOut()).containsExactly("word/media/image1.png", "word/media/image2.emf");
  }

  @Test
  void takesPicturesWhereTheyStand() throws Exception {
    var read =
        WordReading.read(
            word(
                "<w:p><w:r><w:t>前</w:t></w:r>"
                    + drawing("r2", "回線の図")
                    + "<w:r><w:t>後</w:t></w:r></w:p>"
                    + "<w:p><mc:AlternateContent xmlns:mc='m'><mc:Choice>"
                    + drawing("r3", "組織図")
                    + "</mc:Choice></mc:AlternateContent></w:p>"
                    + "<w:p><w:del>"
                    + drawing("r2", "消した図")
                    + "</w:del></w:p>"));

    assertThat(read.html())
        .isEqualTo(
            "<title></title><p>前<img src=\"image1.png\" alt=\"回線の図\">後</p>"
                + "<p><img alt=\"組織図\"></p>");
    assertThat(read.pictures()).containsOnlyKeys("image1.png");
    assertThat(read.pictures().get("image1.png")).asString().isEqualTo("picture");
    assertThat(read.leftOut()).containsExactly("word/media/image2.emf");
  }

  @Test
  void refusesWhatIsNoDocument() {
    for (byte[] file :
        new byte[][] {
          {},
          "PK".getBytes(StandardCharsets.US_ASCII),
          "<html>".getBytes(StandardCharsets.US_ASCII),
          zip("a.txt", "a"),
          zip("word/document.xml", "<w:document xmlns:w='w'><w:p>"),
          zip(
              "word/document.xml",
              "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>")
        }) {
      assertThatThrownBy(() -> WordReading.read(file)).isInstanceOf(WordReading.Unreadable.class);
    }
  }

  @Test
  void unpacksNoMoreThanATextHas() {
    var zeros = "0".repeat(1_000_000);
    var bomb = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bomb)) {
      for (int n = 0; n < 101; n++) {
        add(zip, "word/media/" + n, zeros);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }

    assertThat(bomb.size()).isLessThan(1_000_000);
    assertThatThrownBy(() -> WordReading.read(bomb.toByteArray()))
        .isInstanceOf(WordReading.Unreadable.class);
  }

  @Test
  void unpacksNoPartThatIsLargerThanAText() {
    byte[] bomb = zip("word/document.xml", " ".repeat(20_000_001));

    assertThat(bomb.length).isLessThan(100_000);
    assertThatThrownBy(() -> WordReading.read(bomb)).isInstanceOf(WordReading.Unreadable.class);
  }

  @Test
  void makesNoLongTextOfAFewWords() throws IOException {
    var description = "図".repeat(100_000);
    byte[] pictures =
        word("<w:p><w:drawing><docPr descr='" + description + "'/>" + "<blip/>".repeat(1_000));
    byte[] entities =
        zip(
            "word/document.xml",
            "<!DOCTYPE a [<!ENTITY x '"
                + description
                + "'>]><w:p><w:r><w:t>"
                + "&x;".repeat(1_000));

    for (byte[] bomb : new byte[][] {pictures, entities}) {
      assertThatThrownBy(() -> WordReading.read(bomb)).isInstanceOf(WordReading.Unreadable.class);
    }
  }

  /** The JDK's reader has a limit of its own, which depends on its version. */
  @Test
  void readsOrRefusesTablesWithinTables() throws IOException {
    int deep = 50_000;
    byte[] file =
        word(
            "<w:tbl><w:tr><w:tc>".repeat(deep)
                + paragraph("", "底")
                + "</w:tc></w:tr></w:tbl>".repeat(deep));

    var thrown = catchThrowable(() -> MarkdownOfHtml.of(WordReading.read(file).html()));

    assertThat(thrown == null || thrown instanceof WordReading.Unreadable).isTrue();
  }

  private static String drawing(String link, String description) {
    return """
    <w:r><w:drawing><wp:inline xmlns:wp='wp'><wp:docPr id='1' name='図 1' descr='%s'/>
    <a:blip xmlns:a='a' xmlns:r='r' r:embed='%s'/></wp:inline></w:drawing></w:r>"""
        .formatted(description, link);
  }

  private static String item(int level) {
    return "<w:numPr><w:ilvl w:val='%d'/><w:numId w:val='2'/></w:numPr>".formatted(level);
  }

  private static String paragraph(String properties, String text) {
    return "<w:p><w:pPr>%s<w:rPr><w:b/></w:rPr></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>"
        .formatted(properties, text);
  }

  private static byte[] word(String body) throws IOException {
    var file = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(file)) {
      add(zip, "word/media/image1.png", "picture");
      add(zip, "word/media/image2.emf", "drawing");
      add(zip, "word/numbering.xml", NUMBERING);
      add(zip, "word/_rels/document.xml.rels", LINKS);
      add(
          zip,
          "word/document.xml",
          "<w:document xmlns:w='w'><w:body>" + body + "</w:body></w:document>");
      add(zip, "word/styles.xml", STYLES);
    }
    return file.toByteArray();
  }

  private static byte[] zip(String name, String content) {
    var file = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(file)) {
      add(zip, name, content);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return file.toByteArray();
  }

  private static void add(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
  }
}
