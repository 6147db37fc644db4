package jp.lg.isac.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;
import jp.lg.isac.document.Paper.Part;

/**
 * A paper as a Word file on A4: the three parts that WordprocessingML (ISO/IEC 29500) asks for, and
 * nothing that tells who wrote it.
 */
final class WordPaper {
  private static final String TYPES =
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
      </Types>
      """;
  private static final String RELATIONSHIPS =
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
      <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>\
      </Relationships>
      """;
  private static final String WORDS =
      "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  /** A font of every Windows since 10. */
  private static final String FONT = "BIZ UDPゴシック";

  /** Width between the margins, in twentieths of a point: 210 mm less twice 18 mm. */
  private static final int WIDTH = 9_865;

  /** The earliest that a ZIP can say. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final PaperXml xml;

  private WordPaper(PaperXml xml) {
    this.xml = xml;
  }

  static byte[] write(Paper paper) throws IOException {
    var document = new ByteArrayOutputStream();
    PaperXml.document(document, xml -> new WordPaper(xml).document(paper));
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      entry(zip, "[Content_Types].xml", TYPES.getBytes(StandardCharsets.UTF_8));
      entry(zip, "_rels/.rels", RELATIONSHIPS.getBytes(StandardCharsets.UTF_8));
      entry(zip, "word/document.xml", document.toByteArray());
    }
    return bytes.toByteArray();
  }

  private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  private void document(Paper paper) throws XMLStreamException {
    xml.element("w:document", () -> xml.element("w:body", () -> body(paper)), "xmlns:w", WORDS);
  }

  private void body(Paper paper) throws XMLStreamException {
    paragraph(paper.title(), 32, "center");
    for (String line : paper.lead()) {
      paragraph(line, 21, "left");
    }
    for (Part part : paper.parts()) {
      paragraph(part.heading(), 24, "left");
      table(part);
    }
    paragraph("", 21, "left");
    xml.element(
        "w:sectPr",
        () -> {
          xml.empty("w:pgSz", "w:w", "11906", "w:h", "16838");
          xml.empty(
              "w:pgMar",
              "w:top",
              "1134",
              "w:right",
              "1020",
              "w:bottom",
              "1134",
              "w:left",
              "1020",
              "w:header",
              "567",
              "w:footer",
              "567",
              "w:gutter",
              "0");
        });
  }

  private void table(Part part) throws XMLStreamException {
    int columns = part.isFacts() ? 2 : part.columns().size();
    xml.element(
        "w:tbl",
        () -> {
          xml.element(
              "w:tblPr",
              () -> {
                xml.empty("w:tblW", "w:w", Integer.toString(WIDTH), "w:type", "dxa");
                xml.element("w:tblBorders", this::borders);
                xml.empty("w:tblLayout", "w:type", "fixed");
              });
          xml.element(
              "w:tblGrid",
              () -> {
                for (int column = 0; column < columns; column++) {
                  xml.empty("w:gridCol", "w:w", width(part, column));
                }
              });
          if (!part.isFacts()) {
            row(part, part.columns(), true);
          }
          for (List<String> texts : part.rows()) {
            row(part, texts, false);
          }
        });
  }

  private void borders() throws XMLStreamException {
    for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
      xml.empty("w:" + side, "w:val", "single", "w:sz", "4", "w:space", "0", "w:color", "333333");
    }
  }

  private void row(Part part, List<String> texts, boolean heading) throws XMLStreamException {
    xml.element(
        "w:tr",
        () -> {
          for (int column = 0; column < texts.size(); column++) {
            boolean shaded = heading || (part.isFacts() && column == 0);
            cell(texts.get(column), width(part, column), shaded);
          }
        });
  }

  private void cell(String text, String width, boolean shaded) throws XMLStreamException {
    xml.element(
        "w:tc",
        () -> {
          xml.element(
              "w:tcPr",
              () -> {
                xml.empty("w:tcW", "w:w", width, "w:type", "dxa");
                if (shaded) {
                  xml.empty("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", "EEEEEE");
                }
              });
          paragraph(text, 21, "left");
        });
  }

  private static String width(Part part, int column) {
    if (!part.isFacts()) {
      return Integer.toString(WIDTH / part.columns().size());
    }
    return Integer.toString(column == 0 ? WIDTH * 3 / 10 : WIDTH * 7 / 10);
  }

  /**
   * A paragraph.
   *
   * @param size of its letters in half points
   */
  private void paragraph(String text, int size, String alignment) throws XMLStreamException {
    xml.element(
        "w:p",
        () -> {
          xml.element("w:pPr", () -> xml.empty("w:jc", "w:val", alignment));
          xml.element(
              "w:r",
              () -> {
                xml.element(
                    "w:rPr",
                    () -> {
                      xml.empty("w:rFonts", "w:ascii", FONT, "w:hAnsi", FONT, "w:eastAsia", FONT);
                      xml.empty("w:sz", "w:val", Integer.toString(size));
                    });
                boolean first = true;
                for (String line : text.split("\n", -1)) {
                  if (!first) {
                    xml.empty("w:br");
                  }
                  first = false;
                  xml.text("w:t", line, "xml:space", "preserve");
                }
              });
        });
  }
}
