package jp.lg.isac.document;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.xml.stream.XMLStreamException;
import jp.lg.isac.document.Paper.Part;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** A paper as a PDF on A4, made of XHTML and {@code paper.css}. */
final class PdfPaper {
  private static final String FAMILY = "paper";

  /** It warns of the variation selectors of every Japanese font, which papers do without. */
  private static final Logger FONTS = Logger.getLogger("org.apache.fontbox.ttf.CmapSubtable");

  static {
    FONTS.setLevel(Level.SEVERE);
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
  }

  private final PaperXml xml;

  private PdfPaper(PaperXml xml) {
    this.xml = xml;
  }

  /**
   * Writes it.
   *
   * @param font TrueType or OpenType, of which the glyphs that are shown are embedded
   */
  static byte[] write(Paper paper, byte[] font) throws IOException {
    var html = new ByteArrayOutputStream();
    PaperXml.document(html, xml -> new PdfPaper(xml).page(paper));
    var builder =
        new PdfRendererBuilder()
            .withHtmlContent(html.toString(StandardCharsets.UTF_8), null)
            .useFont(() -> new ByteArrayInputStream(font), FAMILY);
    try (var renderer = builder.buildPdfRenderer()) {
      renderer.layout();
      renderer.createPDFWithoutClosing();
      var pdf = renderer.getPdfDocument();
      var information = new PDDocumentInformation();
      information.setTitle(paper.title());
      pdf.setDocumentInformation(information);
      // otherwise drawn from the clock
      pdf.setDocumentId(0L);
      var bytes = new ByteArrayOutputStream();
      pdf.save(bytes);
      return bytes.toByteArray();
    }
  }

  private void page(Paper paper) throws XMLStreamException {
    xml.element(
        "html",
        () -> {
          xml.element(
              "head",
              () -> {
                xml.text("title", paper.title());
                xml.text("style", style());
              });
          xml.element(
              "body",
              () -> {
                xml.text("h1", paper.title());
                for (String line : paper.lead()) {
                  xml.text("p", line);
                }
                for (Part part : paper.parts()) {
                  part(part);
                }
              });
        },
        "lang",
        "ja");
  }

  private void part(Part part) throws XMLStreamException {
    xml.text("h2", part.heading());
    xml.element(
        "table",
        () -> {
          if (!part.isFacts()) {
            xml.element("thead", () -> row("th", part.columns()));
          }
          xml.element(
              "tbody",
              () -> {
                for (List<String> row : part.rows()) {
                  row("td", row);
                }
              });
        },
        "class",
        part.isFacts() ? "facts" : "list");
  }

  private void row(String cell, List<String> texts) throws XMLStreamException {
    xml.element(
        "tr",
        () -> {
          for (String text : texts) {
            xml.text(cell, text);
          }
        });
  }

  private static String style() {
    try (InputStream css = PdfPaper.class.getResourceAsStream("paper.css")) {
      return new String(Objects.requireNonNull(css).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
