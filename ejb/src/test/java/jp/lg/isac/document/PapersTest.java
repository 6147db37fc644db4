package jp.lg.isac.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.lg.isac.document.Paper.Part;
import jp.lg.isac.kernel.DomainException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class PapersTest {
  /** Characters of names that many fonts lack. */
  private static final String NAMES = "髙橋と山﨑";

  /** So varied that no reader takes it for a bomb. */
  private static final String LONG =
      IntStream.range(0, 40_000)
          .mapToObj(i -> Character.toString('一' + i * 7 % 20_000))
          .collect(Collectors.joining());

  private static final Paper PAPER =
      new Paper(
          "報告書（見本）",
          List.of("宛先：見本県"),
          List.of(
              Part.facts("担当", List.of(List.of("氏名", NAMES), List.of("概要", "一行目\n二行目 <&>\u0001"))),
              new Part(
                  "経過", List.of("日時", "内容"), List.of(List.of("10:30", "長い文。".repeat(2_000))))));

  private final Papers papers = new Papers();

  @Test
  void embedsTheGlyphsThatAPdfShows() throws IOException {
    try (var pdf = Loader.loadPDF(papers.write(PAPER, PaperFormat.PDF))) {
      assertThat(new PDFTextStripper().getText(pdf)).contains("髙", "﨑", "二行目 <&>", "長い文。");
      assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
      var page = pdf.getPage(0);
      assertThat(page.getMediaBox().getWidth()).isCloseTo(PDRectangle.A4.getWidth(), offset(1f));
      for (var name : page.getResources().getFontNames()) {
        PDFont font = page.getResources().getFont(name);
        assertThat(font.getName()).contains("BIZUDPGothic");
        assertThat(font.isEmbedded()).isTrue();
      }
      assertThat(pdf.getDocumentInformation().getAuthor()).isNull();
      assertThat(pdf.getDocumentInformation().getCreationDate()).isNull();
    }
  }

  @Test
  void tellsThatTheFontOfTheOperatorIsNotThere() {
    var without = new Papers(() -> Optional.of(Path.of("no-such-font.ttf")));

    assertThat(papers.writesPdf()).isTrue();
    assertThat(without.writesPdf()).isFalse();
    assertThatThrownBy(() -> without.write(PAPER, PaperFormat.PDF))
        .isInstanceOf(DomainException.Conflict.class)
        .hasMessageContaining("document.no-font");
  }

  @Test
  void makesTheSamePdfTwice() {
    assertThat(papers.write(PAPER, PaperFormat.PDF))
        .isEqualTo(papers.write(PAPER, PaperFormat.PDF));
  }

  @Test
  void writesWhatWordReads() throws IOException {
    byte[] file = papers.write(PAPER, PaperFormat.DOCX);

    try (var word = new XWPFDocument(new ByteArrayInputStream(file))) {
      assertThat(word.getParagraphs().getFirst().getText()).isEqualTo("報告書（見本）");
      assertThat(word.getTables()).hasSize(2);
      assertThat(word.getTables().getFirst().getRow(0).getCell(1).getText()).isEqualTo(NAMES);
      assertThat(word.getTables().getFirst().getRow(1).getCell(1).getText())
          .isEqualTo("一行目\n二行目 <&>");
    }
  }

  @Test
  void writesWhatExcelReads() throws IOException {
    byte[] file =
        papers.write(
            new Paper("題", List.of(), List.of(Part.facts("件", List.of(List.of("名", LONG))))),
            PaperFormat.XLSX);

    try (var excel = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      var sheet = excel.getSheetAt(0);
      assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("題");
      assertThat(sheet.getRow(3).getCell(0).getStringCellValue()).isEqualTo("名");
      assertThat(sheet.getRow(3).getCell(1).getStringCellValue()).hasSize(32_000);
      assertThat(sheet.getRow(4).getCell(1).getStringCellValue()).hasSize(8_000);
    }
  }
}
