package jp.lg.isac.http;

import static jp.lg.isac.http.CaseRest.created;

import jakarta.json.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import jp.lg.isac.test.Rest;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** A file that somebody attaches, with what programs write into it unasked. */
final class AttachedFile {
  /** Who made all of them, where it was kept, and on which computer. */
  private static final List<String> MAKERS =
      List.of("緑浜市", "みどりはまし", "staff@482030", "C:\\Users\\midorihama\\report", "127.0.0.1");

  private static final String MAKER = String.join(" ", MAKERS);

  private final String name;
  private final byte[] content;

  private AttachedFile(String name, byte[] content) {
    this.name = name;
    this.content = content;
  }

  static AttachedFile of(String name, byte[] content) {
    return new AttachedFile(name, content.clone());
  }

  /** A document that says nothing but this. */
  static AttachedFile docx(String name, String text) {
    try (var document = new XWPFDocument()) {
      document.createParagraph().createRun().setText(text);
      return of(name, bytes(document));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A workbook with this in its only cell. */
  static AttachedFile xlsx(String name, String text) {
    try (var workbook = new XSSFWorkbook()) {
      workbook.createSheet().createRow(0).createCell(0).setCellValue(text);
      return of(name, bytes(workbook));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] content() {
    return content.clone();
  }

  /** The same under another name. */
  AttachedFile named(String other) {
    return new AttachedFile(other, content);
  }

  /** A document, a workbook, a PDF and a photograph that tell who made them. */
  static List<AttachedFile> telling() {
    return List.of(
        of("経過.docx", docx()), of("一覧.xlsx", xlsx()), of("手順.pdf", pdf()), of("画面.jpg", jpeg()));
  }

  /** A mail that attacked them, as it came and as Outlook keeps it, with all that it passed by. */
  static List<AttachedFile> mails() {
    return List.of(of("攻撃.eml", eml()), of("攻撃.msg", msg()));
  }

  /** Files in a ZIP file, which says itself who made it. */
  static AttachedFile archive(String name, List<AttachedFile> files) {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.setComment(MAKER);
      for (AttachedFile file : files) {
        var entry = new ZipEntry("資料/" + file.name);
        entry.setComment(MAKER);
        zip.putNextEntry(entry);
        zip.write(file.content);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return of(name, out.toByteArray());
  }

  /** Attaches it to an incident. */
  JsonObject to(Rest author, String incident) {
    return created(sendTo(author, incident + "/attachments"));
  }

  /** Sends it as the part {@code file} of a form. */
  HttpResponse<String> sendTo(Rest author, String address) {
    return author.upload(address, name, content);
  }

  private static final String ROUTE =
      """
      Return-Path: <bounce+staff=midorihama.lg.jp@evil.example>
      Delivered-To: staff@482030
      Received: from evil.example by mx.midorihama.lg.jp (127.0.0.1) for <staff@midorihama.lg.jp>
      Authentication-Results: mx.midorihama.lg.jp; spf=fail
      Message-ID: <1@mx.midorihama.lg.jp>
      Date: Fri, 27 Nov 2026 08:12:41 +0900
      To: 緑浜市 みどりはまし <staff@482030>
      From: it@evil.example
      Subject: パスワードの更新
      """;

  private static byte[] eml() {
    var mail =
        new StringBuilder(ROUTE).append("Content-Type: multipart/mixed; boundary=midorihama");
    mail.append("\n\n--midorihama\nContent-Type: text/html; charset=UTF-8\n\n")
        .append("<p title='緑浜市'>期限が切れます。<!-- 緑浜市 --></p>")
        .append("<a href='https://evil.example/login?u=staff@482030'>更新</a>")
        .append("\n--midorihama\nContent-Disposition: attachment; filename=a.docx")
        .append("\nContent-Transfer-Encoding: base64\n\n")
        .append(Base64.getMimeEncoder().encodeToString(docx()))
        .append("\n--midorihama\nContent-Type: message/rfc822\n\nTo: staff@482030\n")
        .append("From: it@evil.example\n\n前の案内\n--midorihama--\n");
    return mail.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] msg() {
    try (var file = new POIFSFileSystem()) {
      property(file.getRoot(), "007D001F", ROUTE.getBytes(StandardCharsets.UTF_16LE));
      property(file.getRoot(), "0E04001F", MAKER.getBytes(StandardCharsets.UTF_16LE));
      property(file.getRoot(), "1000001F", "期限が切れます。".getBytes(StandardCharsets.UTF_16LE));
      content(file.getRoot(), "__properties_version1.0", new byte[32]);
      var recipient = file.getRoot().createDirectory("__recip_version1.0_#00000000");
      property(recipient, "3001001F", MAKER.getBytes(StandardCharsets.UTF_16LE));
      content(recipient, "__properties_version1.0", new byte[8]);
      var document = file.getRoot().createDirectory("__attach_version1.0_#00000000");
      property(document, "3707001F", "a.docx".getBytes(StandardCharsets.UTF_16LE));
      property(document, "37010102", docx());
      content(document, "__properties_version1.0", new byte[8]);
      var out = new ByteArrayOutputStream();
      file.writeFilesystem(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void property(DirectoryEntry directory, String tag, byte[] content)
      throws IOException {
    content(directory, "__substg1.0_" + tag, content);
  }

  private static void content(DirectoryEntry directory, String name, byte[] content)
      throws IOException {
    directory.createDocument(name, new ByteArrayInputStream(content));
  }

  private static byte[] docx() {
    try (var document = new XWPFDocument()) {
      tell(document);
      var paragraph = document.createParagraph();
      paragraph.createRun().setText("端末を隔離した。");
      var deleted = paragraph.getCTP().addNewDel();
      deleted.setAuthor(MAKER);
      deleted.addNewR().addNewDelText().setStringValue(MAKER);
      paragraph
          .createRun()
          .addPicture(
              new ByteArrayInputStream(jpeg()), PictureType.JPEG, MAKER + ".jpg", 10_000, 10_000);
      return bytes(document);
    } catch (IOException | InvalidFormatException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] xlsx() {
    try (var workbook = new XSSFWorkbook()) {
      tell(workbook);
      var sheet = workbook.createSheet("端末");
      sheet.createRow(0).createCell(0).setCellValue("端末を隔離した。");
      var comment =
          sheet
              .createDrawingPatriarch()
              .createCellComment(new XSSFClientAnchor(0, 0, 0, 0, 1, 1, 3, 3));
      comment.setAuthor(MAKER);
      comment.setString(new XSSFRichTextString(MAKER));
      return bytes(workbook);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void tell(POIXMLDocument document) {
    var properties = document.getProperties();
    properties.getCoreProperties().setCreator(MAKER);
    properties.getCoreProperties().setLastModifiedByUser(MAKER);
    properties.getExtendedProperties().setCompany(MAKER);
    properties.getExtendedProperties().setManager(MAKER);
    properties.getCustomProperties().addProperty("path", MAKER);
  }

  private static byte[] bytes(POIXMLDocument document) throws IOException {
    var out = new ByteArrayOutputStream();
    document.write(out);
    return out.toByteArray();
  }

  private static byte[] pdf() {
    try (var document = new PDDocument()) {
      var page = new PDPage();
      document.addPage(page);
      document.getDocumentInformation().setAuthor(MAKER);
      var metadata = new PDMetadata(document);
      metadata.importXMPMetadata(("<x>" + MAKER + "</x>").getBytes(StandardCharsets.UTF_8));
      document.getDocumentCatalog().setMetadata(metadata);
      var note = new PDAnnotationText();
      note.setContents(MAKER);
      note.setTitlePopup(MAKER);
      page.getAnnotations().add(note);
      var out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Exif as cameras write it, with an artist and a place, and XMP. */
  private static byte[] jpeg() {
    try {
      var plain = new ByteArrayOutputStream();
      ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "jpeg", plain);
      byte[] artist = (MAKER + "\0").getBytes(StandardCharsets.UTF_8);
      byte[] exif =
          ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + artist.length)
              .put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII))
              .putInt(8)
              .putShort((short) 1)
              .putShort((short) 0x013b)
              .putShort((short) 2)
              .putInt(artist.length)
              .putInt(26)
              .putInt(0)
              .put(artist)
              .array();
      byte[] xmp =
          ("http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude='35,21.5N'>" + MAKER + "</x>")
              .getBytes(StandardCharsets.UTF_8);
      var out = new ByteArrayOutputStream();
      out.write(plain.toByteArray(), 0, 2);
      for (byte[] segment : List.of(exif, xmp)) {
        out.write(0xff);
        out.write(0xe1);
        out.write((segment.length + 2) >> 8);
        out.write(segment.length + 2);
        out.write(segment);
      }
      out.write(plain.toByteArray(), 2, plain.size() - 2);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
