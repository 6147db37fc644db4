package jp.lg.isac.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of a Word document (ECMA-376 part 1, chapter 17) as plain HTML: title, headings,
 * paragraphs, lists, tables, bold and italic type, links, pictures. It reads four parts of the
 * package and its pictures, and unpacks no more than it is allowed to, so that a hostile file costs
 * little.
 */
public final class WordReading {
  private static final int MOST_PARTS = 5_000;

  /** Bytes of all parts together. */
  private static final long LARGEST = 100_000_000;

  /** Bytes of all pictures together. */
  private static final long LARGEST_PICTURES = 50_000_000;

  /** Bytes of a part that is read. */
  private static final int LARGEST_READ = 20_000_000;

  private static final Pattern TEXT = Pattern.compile("word/document\\d*\\.xml");
  private static final Pattern LINKS = Pattern.compile("word/_rels/document\\d*\\.xml\\.rels");

  private static final String MEDIA = "word/media/";

  /** As Word names them; drawings of Windows (EMF, WMF) are shown by no browser. */
  private static final Pattern PICTURE =
      Pattern.compile("(?i)word/media/[\\w-]{1,100}\\.(?:png|jpe?g|gif|webp)");

  private static final XMLInputFactory READERS = readers();

  /**
   * What was read.
   *
   * @param html nothing in it but elements of text and pictures; what the document calls its title
   *     is the title's
   * @param pictures by the names that the text calls them
   * @param leftOut pictures within the document that are not taken, by their names in the package
   */
  public record Read(String html, Map<String, byte[]> pictures, List<String> leftOut) {

    public Read {
      pictures = Map.copyOf(pictures);
      leftOut = List.copyOf(leftOut);
    }
  }

  /** It is no Word document, or larger than any text. */
  public static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable(@Nullable Throwable cause) {
      super(cause);
    }
  }

  private final Map<String, byte[]> parts = new HashMap<>();
  private final Map<String, byte[]> media = new LinkedHashMap<>();
  private final Map<String, byte[]> taken = new HashMap<>();

  private WordReading() {}

  /**
   * Reads it.
   *
   * @throws Unreadable if that is not possible
   */
  public static Read read(byte[] file) throws Unreadable {
    var reading = new WordReading();
    try {
      reading.unpack(file);
      return reading.read();
    } catch (IOException | XMLStreamException | IllegalArgumentException e) {
      throw new Unreadable(e);
    }
  }

  private static XMLInputFactory readers() {
    var readers = XMLInputFactory.newDefaultFactory();
    readers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    readers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return readers;
  }

  private void unpack(byte[] file) throws IOException, Unreadable {
    var buffer = new byte[8192];
    long left = LARGEST;
    long pictures = LARGEST_PICTURES;
    int entries = 0;
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName();
        if (++entries > MOST_PARTS) {
          throw new Unreadable(null);
        }
        if (isRead(name)) {
          byte[] part = zip.readNBytes(LARGEST_READ + 1);
          if (part.length > LARGEST_READ) {
            throw new Unreadable(null);
          }
          left -= part.length;
          parts.put(kind(name), part);
        } else if (name.startsWith(MEDIA)) {
          byte[] picture = zip.readNBytes(LARGEST_READ + 1);
          left -= picture.length;
          pictures -= picture.length;
          if (picture.length > LARGEST_READ || pictures < 0) {
            throw new Unreadable(null);
          }
          media.put(name, picture);
        } else {
          for (int read = zip.read(buffer); read > 0 && left >= 0; read = zip.read(buffer)) {
            left -= read;
          }
        }
        if (left < 0) {
          throw new Unreadable(null);
        }
      }
    }
  }

  private static boolean isRead(String name) {
    return TEXT.matcher(name).matches()
        || LINKS.matcher(name).matches()
        || name.equals("word/styles.xml")
        || name.equals("word/numbering.xml");
  }

  private static String kind(String name) {
    if (TEXT.matcher(name).matches()) {
      return "text";
    }
    return LINKS.matcher(name).matches() ? "links" : name;
  }

  private Read read() throws XMLStreamException, Unreadable {
    byte[] text = parts.get("text");
    if (text == null) {
      throw new Unreadable(null);
    }
    var html = new WordHtml(levels(), links(), numbering(), this::take);
    walk(text, html::read);
    return new Read(
        html.whole(),
        taken,
        media.keySet().stream()
            .filter(part -> !taken.containsKey(part.substring(MEDIA.length())))
            .toList());
  }

  /** A link tells a part from where the text is, or from the top of the package. */
  private Optional<String> take(String target) {
    String part = target.startsWith("/") ? target.substring(1) : "word/" + target;
    byte[] picture = media.get(part);
    if (picture == null || !PICTURE.matcher(part).matches()) {
      return Optional.empty();
    }
    String name = part.substring(MEDIA.length());
    taken.put(name, picture);
    return Optional.of(name);
  }

  /** Level of the headings by the id of their style, which is translated; 0 is the title. */
  private Map<String, Integer> levels() throws XMLStreamException {
    var levels = new HashMap<String, Integer>();
    var style = new String[] {""};
    walk(
        parts.get("word/styles.xml"),
        xml -> {
          if (starts(xml, "style")) {
            style[0] = attribute(xml, "styleId");
          } else if (starts(xml, "name")) {
            String name = attribute(xml, "val").toLowerCase(Locale.ROOT);
            if (name.equals("title")) {
              levels.put(style[0], 0);
            } else if (name.matches("heading [1-6]")) {
              levels.put(style[0], name.charAt(8) - '0');
            }
          }
        });
    return levels;
  }

  private Map<String, String> links() throws XMLStreamException {
    var links = new HashMap<String, String>();
    walk(
        parts.get("links"),
        xml -> {
          if (starts(xml, "Relationship")) {
            links.put(attribute(xml, "Id"), attribute(xml, "Target"));
          }
        });
    return links;
  }

  private WordHtml.Numbering numbering() throws XMLStreamException {
    var kinds = new HashMap<String, String>();
    var numbered = new HashSet<String>();
    var kind = new String[] {""};
    var level = new String[] {""};
    var list = new String[] {""};
    walk(
        parts.get("word/numbering.xml"),
        xml -> {
          if (starts(xml, "abstractNum")) {
            kind[0] = attribute(xml, "abstractNumId");
          } else if (starts(xml, "lvl")) {
            level[0] = attribute(xml, "ilvl");
          } else if (starts(xml, "numFmt") && !attribute(xml, "val").matches("bullet|none")) {
            numbered.add(kind[0] + "/" + level[0]);
          } else if (starts(xml, "num")) {
            list[0] = attribute(xml, "numId");
          } else if (starts(xml, "abstractNumId")) {
            kinds.put(list[0], attribute(xml, "val"));
          }
        });
    return new WordHtml.Numbering(kinds, numbered);
  }

  /** Something that is done with what the reader stands at. */
  private interface Step {
    void at(XMLStreamReader xml);
  }

  private static void walk(byte @Nullable [] part, Step step) throws XMLStreamException {
    if (part == null) {
      return;
    }
    var xml = READERS.createXMLStreamReader(new ByteArrayInputStream(part));
    while (xml.hasNext()) {
      xml.next();
      step.at(xml);
    }
    xml.close();
  }

  private static boolean starts(XMLStreamReader xml, String element) {
    return xml.isStartElement() && xml.getLocalName().equals(element);
  }

  /** An attribute by its name alone: its namespace depends on who wrote the document. */
  static String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }
}
