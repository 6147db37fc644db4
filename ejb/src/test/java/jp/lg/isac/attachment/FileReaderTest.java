package jp.lg.isac.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import jp.lg.isac.disclosure.TellingFiles;
import jp.lg.isac.disclosure.TellingMails;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class FileReaderTest {
  private static final FileReader READER = new FileReader();
  private static final Charset WINDOWS = Charset.forName("windows-31j");

  @AfterAll
  static void end() {
    READER.close();
  }

  @Test
  void readsWhatOfficesWrite() throws IOException {
    assertThat(read("手順.docx", docx("復旧手順は𠮷田が持つ"))).isEqualTo("復旧手順は𠮷田が持つ");
    assertThat(read("一覧.xlsx", xlsx("資産番号", "PC-4711"))).contains("資産番号 PC-4711");
    assertThat(read("発表.pptx", TellingFiles.pptx())).contains(TellingFiles.SEEN);
    assertThat(read("通信記録.csv", "日時,宛先\r\n12:00,髙橋".getBytes(WINDOWS))).contains("髙橋");
    assertThat(read("メモ.txt", "隔離した".getBytes(UTF_8))).isEqualTo("隔離した");
  }

  @Test
  void tellsTheEncodingsOfJapan() {
    for (var name : List.of("UTF-8", "windows-31j", "EUC-JP", "ISO-2022-JP", "UTF-16")) {
      var encoding = Charset.forName(name);
      assertThat(JapaneseEncoding.of("隔離したサーバは高橋".getBytes(encoding))).as(name).isEqualTo(encoding);
    }
    byte[] torn = "復旧".repeat(1 << 15).getBytes(UTF_8);
    assertThat(JapaneseEncoding.of(Arrays.copyOf(torn, 1 << 16))).isEqualTo(UTF_8);
  }

  /** A line of a page ends where the page does. */
  @Test
  void readsAWordThatAPageBreaks() throws IOException {
    assertThat(read("通知.pdf", pdf("住民税の復旧手", "順を配った。", "2026 plan")))
        .contains("復旧手順を配った。\n2026 plan");
  }

  @Test
  void readsMailsWithTheirSubjectsAndTheFilesInThem() throws IOException {
    for (var mail : Map.of("a.eml", TellingMails.eml(), "a.msg", TellingMails.msg()).entrySet()) {
      assertThat(read(mail.getKey(), mail.getValue()))
          .as(mail.getKey())
          .contains("パスワードの更新", "Before", TellingFiles.SEEN);
    }
  }

  @Test
  void readsTheFilesOfAZipThatWindowsMade() throws IOException {
    var inner = zip(UTF_8, Map.of("一覧.xlsx", xlsx("封鎖")));
    byte[] zip = zip(WINDOWS, Map.of("復旧手順書.docx", docx("再起動"), "内側.zip", inner));

    assertThat(read("資料.zip", zip)).contains("復旧手順書.docx", "再起動", "一覧.xlsx", "封鎖");
  }

  @Test
  void saysWhyThereIsNoText() throws IOException {
    assertThat(result("locked.xlsx", locked(xlsx("秘密"))).state()).isEqualTo(TextState.LOCKED);
    byte[] docx = docx("途中まで");
    assertThat(result("torn.docx", Arrays.copyOf(docx, docx.length / 2)).state())
        .isEqualTo(TextState.UNREADABLE);
    assertThat(result("empty.zip", zip(UTF_8, Map.of())).state()).isEqualTo(TextState.NONE);
  }

  @Test
  void readsNoMoreThanOneFileMayTake() throws IOException {
    var all = result("long.txt", "長い文。".repeat(FileReader.LONGEST_TEXT).getBytes(UTF_8));

    assertThat(all.state()).isEqualTo(TextState.PARTLY);
    assertThat(all.text())
        .hasSizeBetween(FileReader.LONGEST_TEXT - 10, FileReader.LONGEST_TEXT)
        .startsWith("長い文。");
  }

  @Test
  void opensNoMoreFilesInFilesThanAPersonWould() throws IOException {
    byte[] nested = "奥の奥".getBytes(UTF_8);
    var name = "奥.txt";
    for (int depth = 0; depth < 100; depth++) {
      nested = zip(UTF_8, Map.of(name, nested));
      name = depth + ".zip";
    }

    assertThat(result("deep.zip", nested).text()).doesNotContain("奥の奥").contains("98.zip");
  }

  @Test
  void goesOnAfterAFileThatTakesAllMemoryOrTime() throws IOException {
    try (var hasty = new FileReader(1)) {
      assertThat(read(hasty, "slow.xlsx", xlsx("遅い")).state()).isEqualTo(TextState.UNREADABLE);
    }
    assertThat(result("bomb.docx", bomb()).state()).isEqualTo(TextState.UNREADABLE);
    assertThat(read("手順.docx", docx("まだ動く"))).isEqualTo("まだ動く");
  }

  /** A document whose text is a gigabyte of nothing. */
  private static byte[] bomb() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      try (var document = new ZipInputStream(new ByteArrayInputStream(docx("x")))) {
        for (var entry = document.getNextEntry(); entry != null; entry = document.getNextEntry()) {
          zip.putNextEntry(new ZipEntry(entry.getName()));
          byte[] content = document.readAllBytes();
          if (entry.getName().equals("word/document.xml")) {
            var text = new String(content, UTF_8);
            int at = text.indexOf("x</w:t>");
            zip.write(text.substring(0, at).getBytes(UTF_8));
            byte[] nothing = new byte[1 << 20];
            Arrays.fill(nothing, (byte) ' ');
            for (int i = 0; i < 1024; i++) {
              zip.write(nothing);
            }
            zip.write(text.substring(at).getBytes(UTF_8));
          } else {
            zip.write(content);
          }
          zip.closeEntry();
        }
      }
    }
    return out.toByteArray();
  }

  private static String read(String name, byte[] content) {
    var result = result(name, content);
    assertThat(result.state()).as(name).isEqualTo(TextState.READ);
    return result.text();
  }

  private static FileReader.Result result(String name, byte[] content) {
    return read(READER, name, content);
  }

  private static FileReader.Result read(FileReader reader, String name, byte[] content) {
    return reader.read(name, new ByteArrayInputStream(content));
  }

  private static byte[] docx(String text) throws IOException {
    try (var document = new XWPFDocument()) {
      document.createParagraph().createRun().setText(text);
      var out = new ByteArrayOutputStream();
      document.write(out);
      return out.toByteArray();
    }
  }

  private static byte[] xlsx(String... cells) throws IOException {
    try (var workbook = new XSSFWorkbook()) {
      var row = workbook.createSheet("表").createRow(0);
      for (int i = 0; i < cells.length; i++) {
        row.createCell(i).setCellValue(cells[i]);
      }
      var out = new ByteArrayOutputStream();
      workbook.write(out);
      return out.toByteArray();
    }
  }

  private static byte[] pdf(String... lines) throws IOException {
    try (var document = new PDDocument();
        var font =
            FileReaderTest.class.getResourceAsStream(
                "/jp/lg/isac/document/BIZUDPGothic_400Regular.ttf")) {
      var page = new PDPage();
      document.addPage(page);
      try (var text = new PDPageContentStream(document, page)) {
        text.beginText();
        text.setFont(PDType0Font.load(document, font), 12);
        text.setLeading(14);
        text.newLineAtOffset(50, 700);
        for (var line : lines) {
          text.showText(line);
          text.newLine();
        }
        text.endText();
      }
      var out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  private static byte[] zip(Charset names, Map<String, byte[]> files) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out, names)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private static byte[] locked(byte[] workbook) throws IOException {
    try (var file = new POIFSFileSystem()) {
      var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("秘密");
      try (var content = encryptor.getDataStream(file)) {
        content.write(workbook);
      } catch (GeneralSecurityException e) {
        throw new IOException(e);
      }
      var out = new ByteArrayOutputStream();
      file.writeFilesystem(out);
      return out.toByteArray();
    }
  }
}
