package jp.lg.isac.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskedCopyTest {
  private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
  private static final String DOCX = OFFICE + "wordprocessingml.document";
  private static final String XLSX = OFFICE + "spreadsheetml.sheet";

  private final IdentityScan scan =
      new IdentityScan(
          Map.of(
              IdentityKind.ORGANISATION_NAME, List.of("緑浜市"),
              IdentityKind.ORGANISATION_CODE, List.of("482030"),
              IdentityKind.DOMAIN, List.of("midorihama.lg.jp")),
          EnumSet.allOf(IdentityKind.class));

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-31j", "UTF-16LE", "ISO-2022-JP"})
  void masksWordsOfATextInItsOwnCharacters(String charset) throws IOException {
    var characters = Charset.forName(charset);
    String bom = charset.startsWith("UTF-16") ? "\ufeff" : "";

    byte[] masked =
        masked(
            "記録.csv",
            "text/csv",
            (bom + "緑浜市,10.0.0.1\r\n緑浜市,済み\r\n").getBytes(characters),
            Set.of(IdentityKind.ORGANISATION_NAME));

    assertThat(new String(masked, characters)).isEqualTo(bom + "●●,10.0.0.1\r\n●●,済み\r\n");
  }

  @Test
  void masksAWordThatIsCutToPieces() throws IOException {
    byte[] masked = masked("経過.docx", DOCX, document(), EnumSet.allOf(IdentityKind.class));

    try (var document = new XWPFDocument(new ByteArrayInputStream(masked))) {
      assertThat(document.getParagraphs().getFirst().getText()).isEqualTo("昨日、●●役所で");
      assertThat(document.getParagraphs().get(1).getText()).isEqualTo("詳しくはこちら");
      assertThat(document.getHyperlinks()[0].getURL()).isEqualTo("about:blank");
    }
  }

  @Test
  void masksCellsSheetsAndFormulas() throws IOException {
    byte[] masked = masked("一覧.xlsx", XLSX, workbook(), EnumSet.allOf(IdentityKind.class));

    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(masked))) {
      var sheet = workbook.getSheetAt(0);
      assertThat(sheet.getSheetName()).isEqualTo("●●");
      assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("●●の端末");
      assertThat(sheet.getRow(0).getCell(1).getCellType()).isEqualTo(CellType.STRING);
      assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).isEqualTo("●●");
      assertThat(sheet.getRow(0).getCell(2).getCellType()).isEqualTo(CellType.NUMERIC);
      assertThat(sheet.getRow(0).getCell(2).getNumericCellValue()).isEqualTo(7);
      assertThat(sheet.getRow(0).getCell(3).getCellFormula()).isEqualTo("1+1");
    }
  }

  @Test
  void knowsWhereNothingCanBeMasked() {
    assertThat(List.of("a.docx", "a.CSV", "a.pptx", "a.log")).allMatch(CleanCopy::isMaskable);
    assertThat(List.of("a.pdf", "a.png", "a.zip", "docx")).noneMatch(CleanCopy::isMaskable);
  }

  private byte[] masked(String name, String mediaType, byte[] original, Set<IdentityKind> hidden)
      throws IOException {
    Path file = Files.createTempFile("original", null);
    try {
      Files.write(file, original);
      try (var clean = CleanCopy.of(name, mediaType, file);
          var masked = clean.masked(name, mediaType, scan, hidden)) {
        assertThat(scan.hits("", clean.text().toString()))
            .extracting(IdentityHit::kind)
            .containsAnyElementsOf(hidden);
        assertThat(scan.hits("", masked.text().toString()))
            .extracting(IdentityHit::kind)
            .doesNotContainAnyElementsOf(hidden);
        return Files.readAllBytes(masked.content());
      }
    } finally {
      Files.delete(file);
    }
  }

  private static byte[] document() throws IOException {
    try (var document = new XWPFDocument()) {
      var paragraph = document.createParagraph();
      for (String piece : List.of("昨日、緑", "浜", "市役所", "で")) {
        paragraph.createRun().setText(piece);
      }
      document
          .createParagraph()
          .createHyperlinkRun("https://www.midorihama.lg.jp/")
          .setText("詳しくはこちら");
      var out = new ByteArrayOutputStream();
      document.write(out);
      return out.toByteArray();
    }
  }

  private static byte[] workbook() throws IOException {
    try (var workbook = new XSSFWorkbook()) {
      var row = workbook.createSheet("緑浜市").createRow(0);
      row.createCell(0).setCellValue("緑浜市の端末");
      row.createCell(1).setCellValue(482_030);
      var formula = row.createCell(2);
      formula.setCellFormula("'緑浜市'!E1");
      formula.setCellValue(7);
      row.createCell(3).setCellFormula("1+1");
      row.createCell(4).setCellValue(7);
      var out = new ByteArrayOutputStream();
      workbook.write(out);
      assertThat(out.toString(StandardCharsets.ISO_8859_1)).startsWith("PK");
      return out.toByteArray();
    }
  }
}
