package jp.lg.isac.disclosure;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/**
 * Masks words in a clean document. Each part is read twice: a word is often cut to pieces that
 * stand in several elements, so what becomes of a piece is known only at the end of its line.
 */
final class OfficeMask {
  private static final String EXCEL = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String LINKS = ".rels";

  /** A number with a hole in it is none. */
  private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]*\\.?[0-9]+(?:E[-+]?[0-9]+)?");

  private final Mask mask;

  /** Pieces of text that change, by their number in the part. */
  private final Map<Integer, String> changed = new HashMap<>();

  /**
   * Elements by their number: formulas that are left out, and cells that hold a text from now on.
   */
  private final Set<Integer> leftOut = new HashSet<>();

  private final Set<Integer> texts = new HashSet<>();

  private OfficeMask(Mask mask) {
    this.mask = mask;
  }

  static void mask(Path clean, Path masked, Mask mask) throws IOException, Uncleanable {
    try (var file = new ZipFile(clean.toFile());
        var out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(masked)))) {
      for (ZipEntry entry : Collections.list(file.entries())) {
        ArchiveFile.begin(out, entry.getName());
        if (isXml(file, entry)) {
          var part = new OfficeMask(mask);
          try (var in = file.getInputStream(entry)) {
            OfficeXml.readWhole(in, part::look);
          }
          try (var in = file.getInputStream(entry)) {
            boolean links = entry.getName().endsWith(LINKS);
            OfficeXml.readWhole(in, from -> OfficeXml.write(out, to -> part.copy(from, to, links)));
          }
        } else {
          copy(file, entry, out);
        }
      }
    }
  }

  private static boolean isXml(ZipFile file, ZipEntry entry) throws IOException {
    try (InputStream in = file.getInputStream(entry)) {
      return in.read() == '<' && !entry.getName().equals("[Content_Types].xml");
    }
  }

  private static void copy(ZipFile file, ZipEntry entry, OutputStream out) throws IOException {
    try (InputStream in = file.getInputStream(entry)) {
      in.transferTo(out);
    }
  }

  /** An element that stands around a piece of text. */
  private record Element(int number, String name, String namespace) {
    boolean isOfExcel(String wanted) {
      return name.equals(wanted) && namespace.equals(EXCEL);
    }
  }

  private record Piece(int number, String text, Element element, int cell) {}

  private void look(XMLStreamReader from) throws XMLStreamException {
    var open = new ArrayList<Element>();
    var line = new ArrayList<Piece>();
    int elements = 0;
    int pieces = 0;
    int cell = -1;
    while (from.hasNext()) {
      switch (from.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          open.add(
              new Element(
                  elements++, from.getLocalName(), OfficeXml.given(from.getNamespaceURI())));
          if (open.getLast().isOfExcel("c")) {
            cell = open.getLast().number();
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          open.removeLast();
          if (OfficePart.LINES.contains(from.getLocalName())) {
            end(line);
          }
        }
        case XMLStreamConstants.CHARACTERS ->
            line.add(new Piece(pieces++, from.getText(), open.getLast(), cell));
        default -> {}
      }
    }
    end(line);
  }

  private void end(List<Piece> line) {
    List<String> masked = mask.of(line.stream().map(Piece::text).toList());
    for (int i = 0; i < masked.size(); i++) {
      Piece piece = line.get(i);
      if (!masked.get(i).equals(piece.text())) {
        changed.put(
            piece.number(),
            NUMBER.matcher(piece.text()).matches() ? IdentityScan.MASK : masked.get(i));
        if (piece.element().isOfExcel("f") || piece.element().isOfExcel("definedName")) {
          // a formula with a hole in it is none; the value of its cell stays
          leftOut.add(piece.element().number());
        } else if (piece.element().isOfExcel("v")) {
          texts.add(piece.cell());
        }
      }
    }
    line.clear();
  }

  private void copy(XMLStreamReader from, XMLStreamWriter to, boolean links)
      throws XMLStreamException {
    int elements = 0;
    int pieces = 0;
    int hidden = 0;
    while (from.hasNext()) {
      switch (from.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          boolean left = leftOut.contains(elements);
          if (hidden > 0 || left) {
            hidden++;
          } else {
            start(from, to, texts.contains(elements), links);
          }
          elements++;
        }
        case XMLStreamConstants.END_ELEMENT -> {
          if (hidden > 0) {
            hidden--;
          } else {
            to.writeEndElement();
          }
        }
        case XMLStreamConstants.CHARACTERS -> {
          String text = changed.getOrDefault(pieces++, from.getText());
          if (hidden == 0) {
            to.writeCharacters(text);
          }
        }
        default -> {}
      }
    }
  }

  private void start(XMLStreamReader from, XMLStreamWriter to, boolean text, boolean links)
      throws XMLStreamException {
    OfficeXml.start(from, to);
    for (int i = 0; i < from.getAttributeCount(); i++) {
      String name = from.getAttributeLocalName(i);
      if (!(text && name.equals("t"))) {
        OfficeXml.attribute(from, i, to, masked(from.getAttributeValue(i), links));
      }
    }
    if (text) {
      to.writeAttribute("t", "str");
    }
  }

  /** An address with a hole in it is none. */
  private String masked(String value, boolean link) {
    if (!OfficePart.TELLING.matcher(value).find()) {
      return value;
    }
    String masked = mask.of(value);
    return link && !masked.equals(value) ? OfficeLinks.NOWHERE : masked;
  }
}
