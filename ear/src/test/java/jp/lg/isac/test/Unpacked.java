package jp.lg.isac.test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSStream;

/** A file as somebody sees it who takes it apart. */
public final class Unpacked {
  private Unpacked() {}

  /** All that can be read in it as text, archives and PDFs unpacked as far as it goes. */
  public static List<String> texts(byte[] content) {
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

  private static List<String> asText(byte[] bytes) {
    return List.of(
        new String(bytes, StandardCharsets.UTF_8), new String(bytes, StandardCharsets.UTF_16BE));
  }
}
