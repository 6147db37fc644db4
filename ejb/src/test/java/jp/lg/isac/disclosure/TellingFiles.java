package jp.lg.isac.disclosure;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.sl.usermodel.PictureData;
import org.apache.poi.util.Units;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRunTrackChange;

/** Files that tell {@link #CANARY} in every place where a program writes what nobody sees. */
public final class TellingFiles {
  static final String CANARY = "Midorihama";

  /** What one sees in each of them. */
  public static final String SEEN = "Ransomware";

  private TellingFiles() {}

  public static byte[] docx() throws IOException {
    try (var document = new XWPFDocument()) {
      tell(document);
      var paragraph = document.createParagraph();
      paragraph.createRun().setText(SEEN + " at the ");
      paragraph.createRun().setText("coun");
      paragraph.createRun().setText("ter");
      CTRunTrackChange inserted = paragraph.getCTP().addNewIns();
      inserted.setAuthor(CANARY);
      inserted.setDate(now());
      inserted.addNewR().addNewT().setStringValue(" inserted");
      CTRunTrackChange deleted = paragraph.getCTP().addNewDel();
      deleted.setAuthor(CANARY);
      deleted.setDate(now());
      deleted.addNewR().addNewDelText().setStringValue(CANARY + " deleted");
      var comment = document.createComments().createComment(BigInteger.ONE);
      comment.setAuthor(CANARY);
      comment.createParagraph().createRun().setText(CANARY);
      paragraph.getCTP().addNewR().addNewCommentReference().setId(BigInteger.ONE);
      paragraph
          .createRun()
          .addPicture(
              new ByteArrayInputStream(jpeg()),
              PictureType.JPEG,
              "C:\\Users\\" + CANARY + "\\map.jpg",
              Units.toEMU(10),
              Units.toEMU(10));
      paragraph.createHyperlinkRun("file:///C:/Users/" + CANARY + "/plan.docx").setText("plan");
      paragraph.createHyperlinkRun("https://example.jp/guide").setText("guide");
      return bytes(document);
    } catch (InvalidFormatException e) {
      throw new IOException(e);
    }
  }

  public static byte[] xlsx() throws IOException {
    try (var workbook = new XSSFWorkbook()) {
      tell(workbook);
      var sheet = workbook.createSheet("log");
      sheet.createRow(0).createCell(0).setCellValue(SEEN);
      sheet.getRow(0).createCell(1).setCellFormula("1+1");
      var comment =
          sheet
              .createDrawingPatriarch()
              .createCellComment(new XSSFClientAnchor(0, 0, 0, 0, 1, 1, 3, 3));
      comment.setAuthor(CANARY);
      comment.setString(new XSSFRichTextString(CANARY));
      sheet
          .getPackagePart()
          .addExternalRelationship(
              "file:///C:/Users/" + CANARY + "/printer",
              "http://schemas.openxmlformats.org/officeDocument/2006/relationships/printerSettings");
      int picture = workbook.addPicture(jpeg(), XSSFWorkbook.PICTURE_TYPE_JPEG);
      sheet
          .createDrawingPatriarch()
          .createPicture(new XSSFClientAnchor(0, 0, 0, 0, 4, 4, 6, 6), picture);
      workbook.getCTWorkbook().addNewFileSharing().setUserName(CANARY);
      return bytes(workbook);
    }
  }

  public static byte[] pptx() throws IOException {
    try (var show = new XMLSlideShow()) {
      tell(show);
      var slide = show.createSlide();
      slide.createTextBox().setText(SEEN);
      slide.createPicture(show.addPicture(png(), PictureData.PictureType.PNG));
      show.getNotesSlide(slide).createTextBox().setText(CANARY);
      return bytes(show);
    }
  }

  private static void tell(POIXMLDocument document) {
    POIXMLProperties properties = document.getProperties();
    properties.getCoreProperties().setCreator(CANARY);
    properties.getCoreProperties().setLastModifiedByUser(CANARY);
    properties.getCoreProperties().setTitle(CANARY);
    properties.getExtendedProperties().setCompany(CANARY);
    properties.getExtendedProperties().setManager(CANARY);
    properties.getCustomProperties().addProperty("office", CANARY);
    document
        .getPackagePart()
        .addRelationship(
            URI.create("file:///C:/Users/" + CANARY + "/Normal.dotm"),
            TargetMode.EXTERNAL,
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate");
  }

  private static byte[] bytes(POIXMLDocument document) throws IOException {
    var out = new ByteArrayOutputStream();
    document.write(out);
    return out.toByteArray();
  }

  public static byte[] pdf() throws IOException {
    try (var document = new PDDocument()) {
      write(document);
      var out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  public static byte[] protectedPdf() throws IOException {
    try (var document = new PDDocument()) {
      write(document);
      document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
      var out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  private static void write(PDDocument document) throws IOException {
    var page = new PDPage();
    document.addPage(page);
    document.getDocumentInformation().setAuthor(CANARY);
    document.getDocumentInformation().setCustomMetadataValue("Path", CANARY);
    var metadata = new PDMetadata(document);
    metadata.importXMPMetadata(
        ("<x:xmpmeta xmlns:x='adobe:ns:meta/'>" + CANARY + "</x:xmpmeta>")
            .getBytes(StandardCharsets.UTF_8));
    document.getDocumentCatalog().setMetadata(metadata);
    page.getCOSObject().setString(COSName.getPDFName("LastModified"), CANARY);
    var note = new PDAnnotationText();
    note.setContents(CANARY);
    note.setTitlePopup(CANARY);
    page.getAnnotations().add(note);
    var file = new PDComplexFileSpecification();
    file.setFile(CANARY + ".txt");
    file.setEmbeddedFile(
        new PDEmbeddedFile(
            document, new ByteArrayInputStream(CANARY.getBytes(StandardCharsets.UTF_8))));
    var files = new PDEmbeddedFilesNameTreeNode();
    files.setNames(Map.of(CANARY, file));
    var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
    names.setEmbeddedFiles(files);
    document.getDocumentCatalog().setNames(names);
    var picture = PDImageXObject.createFromByteArray(document, jpeg(), CANARY);
    try (var content = new PDPageContentStream(document, page)) {
      content.beginText();
      content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
      content.newLineAtOffset(100, 700);
      content.showText(SEEN);
      content.endText();
      content.drawImage(picture, 10, 10);
    }
  }

  /** With Exif (a place, an author), XMP, a comment, and something after its end. */
  public static byte[] jpeg() throws IOException {
    byte[] plain = picture("jpeg");
    var out = new ByteArrayOutputStream();
    out.write(plain, 0, 2);
    segment(out, 0xe1, exif());
    segment(out, 0xe1, ascii("http://ns.adobe.com/xap/1.0/\0<x>" + CANARY + "</x>"));
    segment(out, 0xed, ascii("Photoshop 3.0\0" + CANARY));
    segment(out, 0xfe, ascii(CANARY));
    out.write(plain, 2, plain.length - 2);
    out.write(ascii(CANARY));
    return out.toByteArray();
  }

  /** Big-endian: taken upside down, by somebody. */
  private static byte[] exif() {
    byte[] who = ascii(CANARY + "\0");
    return ByteBuffer.allocate(6 + 8 + 2 + 2 * 12 + 4 + who.length)
        .put(ascii("Exif\0\0MM\0*"))
        .putInt(8)
        .putShort((short) 2)
        .putShort((short) 0x0112)
        .putShort((short) 3)
        .putInt(1)
        .putShort((short) 3)
        .putShort((short) 0)
        .putShort((short) 0x013b)
        .putShort((short) 2)
        .putInt(who.length)
        .putInt(8 + 2 + 2 * 12 + 4)
        .putInt(0)
        .put(who)
        .array();
  }

  private static void segment(ByteArrayOutputStream out, int marker, byte[] content)
      throws IOException {
    out.write(new byte[] {(byte) 0xff, (byte) marker});
    out.write((content.length + 2) >> 8);
    out.write(content.length + 2);
    out.write(content);
  }

  /** With a text, and something after its end. */
  static byte[] png() throws IOException {
    byte[] plain = picture("png");
    byte[] text = ascii("Author\0" + CANARY);
    var check = new CRC32();
    check.update(ascii("tEXt"));
    check.update(text);
    var out = new ByteArrayOutputStream();
    out.write(plain, 0, 33);
    out.write(ByteBuffer.allocate(4).putInt(text.length).array());
    out.write(ascii("tEXt"));
    out.write(text);
    out.write(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    out.write(plain, 33, plain.length - 33);
    out.write(ascii(CANARY));
    return out.toByteArray();
  }

  /** Two frames with a comment, XMP, the count of loops, and something after the end. */
  static byte[] gif() throws IOException {
    byte[] plain = picture("gif");
    int colours = 13 + (3 << ((plain[10] & 7) + 1));
    byte[] frame = Arrays.copyOfRange(plain, colours, plain.length - 1);
    var out = new ByteArrayOutputStream();
    out.write(plain, 0, colours);
    out.write(latin("!\u00ff\13NETSCAPE2.0\3\1\0\0\0"));
    out.write(latin("!\u00ff\13XMP DataXMP\12" + CANARY + "\0"));
    out.write(latin("!\u00fe\12" + CANARY + "\0"));
    out.write(frame);
    out.write(frame);
    out.write(';');
    out.write(ascii(CANARY));
    return out.toByteArray();
  }

  /** All of the others in folders, with comments and times. */
  public static byte[] zip() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.setComment(CANARY);
      entry(zip, "文書/経過.docx", docx());
      entry(zip, "文書/手順.pdf", pdf());
      entry(zip, "../画面.png", png());
      entry(zip, "動き.gif", gif());
      entry(zip, "__MACOSX/._経過.docx", ascii(CANARY));
      entry(zip, ".DS_Store", ascii(CANARY));
      entry(zip, "メモ.txt", ascii(SEEN));
    }
    return out.toByteArray();
  }

  static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
    var entry = new ZipEntry(name);
    entry.setComment(CANARY);
    entry.setTime(now().getTimeInMillis());
    entry.setExtra(
        ByteBuffer.allocate(4 + CANARY.length())
            .order(ByteOrder.LITTLE_ENDIAN)
            .putShort((short) 0x6375)
            .putShort((short) CANARY.length())
            .put(ascii(CANARY))
            .array());
    zip.putNextEntry(entry);
    zip.write(content);
  }

  private static byte[] picture(String format) throws IOException {
    var image = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
    image.setRGB(3, 3, 0xff0000);
    var out = new ByteArrayOutputStream();
    ImageIO.write(image, format, out);
    return out.toByteArray();
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static Calendar now() {
    return new GregorianCalendar(2026, Calendar.NOVEMBER, 1);
  }
}
