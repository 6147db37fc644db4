package jp.lg.isac.disclosure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import jp.lg.isac.kernel.DomainException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class CleanCopyTest {
  private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
  private static final String DOCX = OFFICE + "wordprocessingml.document";
  private static final String XLSX = OFFICE + "spreadsheetml.sheet";
  private static final String PPTX = OFFICE + "presentationml.presentation";
  private static final String PDF = "application/pdf";

  @Test
  void leavesOfAWordDocumentWhatOneSees() throws IOException {
    var copy = copy(DOCX, TellingFiles.docx());

    assertThat(unpacked(copy.content)).doesNotContain(TellingFiles.CANARY);
    assertThat(copy.text.toString()).contains("Ransomware at the counter inserted");
    try (var document = new XWPFDocument(new ByteArrayInputStream(copy.content))) {
      assertThat(document.getParagraphs().getFirst().getText())
          .contains("Ransomware at the counter", "guide");
      assertThat(document.getAllPictures()).hasSize(1);
      assertThat(document.getComments()).isNull();
    }
  }

  @Test
  void leavesOfAWorkbookWhatOneSees() throws IOException {
    var copy = copy(XLSX, TellingFiles.xlsx());

    assertThat(unpacked(copy.content)).doesNotContain(TellingFiles.CANARY);
    assertThat(copy.text.toString()).contains(TellingFiles.SEEN);
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(copy.content))) {
      var row = workbook.getSheetAt(0).getRow(0);
      assertThat(row.getCell(0).getStringCellValue()).isEqualTo(TellingFiles.SEEN);
      assertThat(row.getCell(1).getCellFormula()).isEqualTo("1+1");
      assertThat(row.getCell(0).getCellComment()).isNull();
      assertThat(workbook.getAllPictures()).hasSize(1);
    }
  }

  @Test
  void leavesOfAPresentationItsSlides() throws IOException {
    var copy = copy(PPTX, TellingFiles.pptx());

    assertThat(unpacked(copy.content)).doesNotContain(TellingFiles.CANARY);
    try (var show = new XMLSlideShow(new ByteArrayInputStream(copy.content))) {
      var slide = show.getSlides().getFirst();
      assertThat(slide.getNotes()).isNull();
      assertThat(slide.getShapes())
          .filteredOn(XSLFTextBox.class::isInstance)
          .extracting(shape -> ((XSLFTextBox) shape).getText())
          .containsExactly(TellingFiles.SEEN);
    }
  }

  @Test
  void leavesOfAPdfItsPages() throws IOException {
    var copy = copy(PDF, TellingFiles.pdf());

    assertThat(copy.text.toString()).contains(TellingFiles.SEEN);
    try (var document = Loader.loadPDF(copy.content)) {
      assertThat(new PDFTextStripper().getText(document)).contains(TellingFiles.SEEN);
      assertThat(document.getPage(0).getAnnotations()).isEmpty();
      assertThat(document.getDocumentInformation().getAuthor()).isNull();
      assertThat(document.getDocumentCatalog().getMetadata()).isNull();
      var out = new ByteArrayOutputStream();
      for (var key : document.getDocument().getXrefTable().keySet()) {
        var object = document.getDocument().getObjectFromPool(key).getObject();
        out.write(String.valueOf(object).getBytes(StandardCharsets.UTF_8));
        if (object instanceof COSStream stream) {
          boolean picture = COSName.DCT_DECODE.equals(stream.getFilters());
          try (var in = picture ? stream.createRawInputStream() : stream.createInputStream()) {
            in.transferTo(out);
          }
        }
      }
      assertThat(out.toString(StandardCharsets.ISO_8859_1))
          .contains("DCTDecode")
          .doesNotContain(TellingFiles.CANARY);
    }
  }

  @Test
  void givesTwoCopiesOfAPdfNothingByWhichTheyAreKnown() throws IOException {
    byte[] original = TellingFiles.pdf();
    try (var one = Loader.loadPDF(copy(PDF, original).content);
        var other = Loader.loadPDF(copy(PDF, original).content)) {
      assertThat(String.valueOf(one.getDocument().getDocumentID()))
          .isNotEqualTo(String.valueOf(other.getDocument().getDocumentID()));
    }
  }

  @Test
  void leavesOfAPhotographThePictureAndWhichWayUpItIs() throws IOException {
    byte[] original = TellingFiles.jpeg();
    var copy = copy("image/jpeg", original);

    String bytes = new String(copy.content, StandardCharsets.ISO_8859_1);
    assertThat(bytes).doesNotContain(TellingFiles.CANARY).doesNotContain("Photoshop", "xap");
    assertThat(bytes).contains("Exif\0\0MM\0*\0\0\0\b\0\1\1\22\0\3\0\0\0\1\0\3");
    assertThat(pixel(copy.content)).isEqualTo(pixel(original));
  }

  @Test
  void leavesOfAScreenshotThePicture() throws IOException {
    byte[] original = TellingFiles.png();
    var copy = copy("image/png", original);

    assertThat(new String(copy.content, StandardCharsets.ISO_8859_1))
        .doesNotContain(TellingFiles.CANARY);
    assertThat(pixel(copy.content)).isEqualTo(pixel(original));
  }

  @Test
  void leavesOfAnAnimationItsFrames() throws IOException {
    var copy = copy("image/gif", TellingFiles.gif());

    String bytes = new String(copy.content, StandardCharsets.ISO_8859_1);
    assertThat(bytes)
        .doesNotContain(TellingFiles.CANARY, "XMP")
        .contains("NETSCAPE2.0")
        .endsWith(";");
    assertThat(pixel(copy.content)).isEqualTo(pixel(TellingFiles.gif()));
    var reader = ImageIO.getImageReadersByFormatName("gif").next();
    reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(copy.content)));
    assertThat(reader.getNumImages(true)).isEqualTo(2);
    assertThat(refusal("image/gif", Arrays.copyOf(TellingFiles.gif(), 40)))
        .isEqualTo("disclosure.file-broken");
  }

  @Test
  void cleansEachFileOfAnArchive() throws IOException {
    var copy = copy("application/zip", TellingFiles.zip());

    assertThat(new String(copy.content, StandardCharsets.ISO_8859_1))
        .doesNotContain(TellingFiles.CANARY);
    var names = new ArrayList<String>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(copy.content))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        names.add(entry.getName());
        assertThat(entry.getTimeLocal().getYear()).isEqualTo(1980);
        byte[] content = in.readAllBytes();
        assertThat(new String(content, StandardCharsets.ISO_8859_1))
            .as(entry.getName())
            .doesNotContain(TellingFiles.CANARY);
        if (entry.getName().endsWith("docx")) {
          assertThat(unpacked(content)).doesNotContain(TellingFiles.CANARY);
        }
      }
    }
    assertThat(names).containsExactly("文書/経過.docx", "文書/手順.pdf", "画面.png", "動き.gif", "メモ.txt");
    assertThat(copy.text.toString()).contains(TellingFiles.SEEN, "文書/経過.docx");
  }

  @Test
  void refusesAnArchiveWithTheNameOfWhatItCannotClean() throws IOException {
    assertThatThrownBy(() -> copy("application/zip", archive("中/道具.exe", new byte[] {'M', 'Z'})))
        .isInstanceOfSatisfying(
            DomainException.RuleViolated.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("disclosure.file-kind");
              assertThat(refusal.arguments()).containsExactly("報告.bin／中/道具.exe");
            });
    assertThatThrownBy(
            () ->
                copy(
                    "application/zip",
                    archive("奥.zip", archive("鍵付き.pdf", TellingFiles.protectedPdf()))))
        .isInstanceOfSatisfying(
            DomainException.RuleViolated.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("disclosure.file-protected");
              assertThat(refusal.arguments()).containsExactly("報告.bin／奥.zip／鍵付き.pdf");
            });
    assertThat(refusal("application/zip", archive("偽.png", "text".getBytes(UTF_8))))
        .isEqualTo("disclosure.file-broken");
    assertThat(refusal("application/zip", archive("偽.txt", new byte[] {'M', 'Z', 0})))
        .isEqualTo("disclosure.file-broken");
  }

  @Test
  void refusesAnArchiveThatIsLockedTooDeepOrTooLarge() throws IOException {
    byte[] locked = archive("a.txt", "text".getBytes(UTF_8));
    int directory = new String(locked, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
    locked[6] |= 1;
    locked[directory + 8] |= 1;
    assertThat(refusal("application/zip", locked)).isEqualTo("disclosure.file-protected");

    byte[] nested = archive("a.txt", "text".getBytes(UTF_8));
    for (int depth = 0; depth < 3; depth++) {
      nested = archive("a.zip", nested);
    }
    assertThat(refusal("application/zip", nested)).isEqualTo("disclosure.file-too-large");

    var bomb = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bomb)) {
      zip.setLevel(Deflater.BEST_SPEED);
      var zeros = " ".repeat(1 << 20).getBytes(UTF_8);
      for (int i = 0; i < 3; i++) {
        zip.putNextEntry(new ZipEntry(i + ".txt"));
        for (int j = 0; j < 200; j++) {
          zip.write(zeros);
        }
      }
    }
    assertThat(refusal("application/zip", bomb.toByteArray()))
        .isEqualTo("disclosure.file-too-large");
  }

  @Test
  void readsNamesAsJapaneseWindowsWritesThem() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out, Charset.forName("windows-31j"))) {
      entry(zip, "一覧表.csv", "a,b");
    }
    assertThat(copy("application/zip", out.toByteArray()).text.toString()).contains("一覧表.csv");
  }

  @Test
  void takesATextAsItIs() throws IOException {
    byte[] written = "日時,件名\n".getBytes("windows-31j");
    var copy = copy("text/csv", written);

    assertThat(copy.content).isEqualTo(written);
    assertThat(copy.text.toString()).contains("日時,件名");
    assertThat(copy.text.isComplete()).isTrue();
  }

  @Test
  void namesTheFileOfWhichItCanMakeNoCopy() {
    assertThatThrownBy(() -> copy("image/webp", new byte[] {'R', 'I'}))
        .isInstanceOfSatisfying(
            DomainException.RuleViolated.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("disclosure.file-kind");
              assertThat(refusal.arguments()).containsExactly("報告.bin");
            });
  }

  @Test
  void refusesWhatIsProtectedHoldsMacrosOrIsDamaged() throws IOException {
    assertThat(refusal(PDF, TellingFiles.protectedPdf())).isEqualTo("disclosure.file-protected");
    assertThat(refusal(PDF, "%PDF-1.7 broken".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo("disclosure.file-broken");
    assertThat(refusal(DOCX, new byte[] {'P', 'K', 3, 4})).isEqualTo("disclosure.file-broken");
    assertThat(refusal("image/jpeg", new byte[] {(byte) 0xff, (byte) 0xd8, 0}))
        .isEqualTo("disclosure.file-broken");
    assertThat(
            refusal(DOCX, document("application/vnd.ms-word.document.macroEnabled.main+xml", "")))
        .isEqualTo("disclosure.file-macros");
  }

  @Test
  void refusesADocumentWithAPictureThatItCannotClean() throws IOException {
    assertThat(refusal(DOCX, document(DOCX + ".main+xml", "word/media/image1.emf")))
        .isEqualTo("disclosure.file-picture");
  }

  @Test
  void unpacksNoMoreThanADiskCanHold() throws IOException {
    var bomb = new ByteArrayOutputStream();
    bomb.write("%PDF-1.7\n1 0 obj <<>> stream\n".getBytes(StandardCharsets.US_ASCII));
    try (var packed = new DeflaterOutputStream(bomb, new Deflater(Deflater.BEST_SPEED))) {
      var zeros = new byte[1 << 20];
      for (int i = 0; i < 500; i++) {
        packed.write(zeros);
      }
    }
    assertThat(refusal(PDF, bomb.toByteArray())).isEqualTo("disclosure.file-too-large");
  }

  private static final class Copied {
    private final byte[] content;
    private final FoundText text;

    Copied(CleanCopy copy) throws IOException {
      content = Files.readAllBytes(copy.content());
      text = copy.text();
    }
  }

  private static Copied copy(String mediaType, byte[] original) throws IOException {
    Path file = Files.createTempFile("original", null);
    try {
      Files.write(file, original);
      try (var copy = CleanCopy.of("報告.bin", mediaType, file)) {
        return new Copied(copy);
      }
    } finally {
      Files.delete(file);
    }
  }

  private static String refusal(String mediaType, byte[] original) {
    try {
      copy(mediaType, original);
      return "none";
    } catch (DomainException.RuleViolated refusal) {
      return refusal.code();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A Word document of two parts at most. */
  private static byte[] document(String mainType, String picture) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      entry(
          zip,
          "[Content_Types].xml",
          """
          <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
          <Default Extension="emf" ContentType="image/x-emf"/>
          <Override PartName="/word/document.xml" ContentType="%s"/></Types>"""
              .formatted(mainType));
      entry(zip, "_rels/.rels", links("officeDocument", "word/document.xml"));
      entry(zip, "word/document.xml", "<document/>");
      if (!picture.isEmpty()) {
        entry(zip, "word/_rels/document.xml.rels", links("image", "/" + picture));
        entry(zip, picture, "picture");
      }
    }
    return out.toByteArray();
  }

  private static String links(String type, String target) {
    return """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Id="r1" Target="%s"
         Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s"/>
        </Relationships>"""
        .formatted(target, type);
  }

  private static byte[] archive(String name, byte[] content) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      TellingFiles.entry(zip, name, content);
    }
    return out.toByteArray();
  }

  private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
  }

  private static String unpacked(byte[] zip) throws IOException {
    var all = new StringBuilder();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        all.append(entry.getName()).append('\n');
        all.append(new String(in.readAllBytes(), StandardCharsets.UTF_8)).append('\n');
      }
    }
    return all.toString();
  }

  private static int pixel(byte[] picture) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(picture)).getRGB(3, 3);
  }
}
