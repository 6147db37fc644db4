package jp.lg.isac.test;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSStream;

/** A file as somebody sees it who takes it apart. */
public final class Unpacked {
  private Unpacked() {}

  /** All that can be read in it as text, archives, PDFs and mails unpacked as far as it goes. */
  public static List<String> texts(byte[] content) {
    if (begins(content, "MIME-Version")) {
      return mail(content);
    }
    var texts = new ArrayList<String>(asText(content));
    try {
      if (begins(content, "PK")) {
        unzip(content, texts);
      } else if (begins(content, "%PDF")) {
        unfold(content, texts);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  private static boolean begins(byte[] content, String ascii) {
    return new String(
            content, 0, Math.min(content.length, ascii.length()), StandardCharsets.US_ASCII)
        .equals(ascii);
  }

  private static void unzip(byte[] content, List<String> texts) throws IOException {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        texts.add(entry.getName());
        texts.addAll(texts(zip.readAllBytes()));
      }
    }
  }

  private static void unfold(byte[] content, List<String> texts) throws IOException {
    try (var document = Loader.loadPDF(content)) {
      for (var key : document.getDocument().getXrefTable().keySet()) {
        var object = document.getDocument().getObjectFromPool(key).getObject();
        texts.add(String.valueOf(object));
        if (object instanceof COSStream stream) {
          var unpacked = new ByteArrayOutputStream();
          try (var in = stream.createInputStream()) {
            in.transferTo(unpacked);
          }
          texts.addAll(asText(unpacked.toByteArray()));
        }
      }
    }
  }

  /** Head and content of each part. */
  private static List<String> mail(byte[] content) {
    try {
      var texts = new ArrayList<String>();
      take(
          new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(content)),
          texts);
      return texts;
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void take(MimePart part, List<String> texts)
      throws MessagingException, IOException {
    for (String line : Collections.list(part.getAllHeaderLines())) {
      texts.add(line);
      texts.add(MimeUtility.decodeText(MimeUtility.unfold(line)));
    }
    texts.add(String.valueOf(part.getFileName()));
    if (part.isMimeType("multipart/*")) {
      var several = new MimeMultipart(part.getDataHandler().getDataSource());
      texts.add(String.valueOf(several.getPreamble()));
      for (int i = 0; i < several.getCount(); i++) {
        take((MimePart) several.getBodyPart(i), texts);
      }
    } else {
      texts.addAll(texts(part.getInputStream().readAllBytes()));
    }
  }

  private static List<String> asText(byte[] bytes) {
    return List.of(
        new String(bytes, StandardCharsets.UTF_8), new String(bytes, StandardCharsets.UTF_16BE));
  }
}
