package jp.lg.isac.disclosure;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Which type of content each part of a document has ({@code [Content_Types].xml}). */
final class OfficeTypes {
  private static final String NAMESPACE =
      "http://schemas.openxmlformats.org/package/2006/content-types";

  /** By extension. */
  private final Map<String, String> usual = new HashMap<>();

  /** By name of the part. */
  private final Map<String, String> special = new HashMap<>();

  private OfficeTypes() {}

  static OfficeTypes read(InputStream in) throws IOException, Uncleanable {
    var types = new OfficeTypes();
    OfficeXml.read(new Budget(10_000_000).of(in), types::add);
    return types;
  }

  private void add(XMLStreamReader xml) throws XMLStreamException, Uncleanable {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "Default" ->
              usual.put(
                  required(xml, "Extension").toLowerCase(Locale.ROOT),
                  required(xml, "ContentType"));
          case "Override" ->
              special.put(
                  required(xml, "PartName").replaceFirst("^/", ""), required(xml, "ContentType"));
          default -> {}
        }
      }
    }
  }

  static String required(XMLStreamReader xml, String attribute) throws Uncleanable {
    String value = xml.getAttributeValue(null, attribute);
    if (value == null) {
      throw new Uncleanable(Uncleanable.Reason.BROKEN);
    }
    return value;
  }

  /** The type of a part; empty if none is said. */
  String of(String part) {
    String extension = part.substring(part.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return special.getOrDefault(part, usual.getOrDefault(extension, ""));
  }

  boolean hasMacros() {
    return Stream.concat(usual.values().stream(), special.values().stream())
        .map(type -> type.toLowerCase(Locale.ROOT))
        .anyMatch(
            type ->
                type.contains("macroenabled")
                    || type.contains("vbaproject")
                    || type.contains("macrosheet"));
  }

  /** Writes the types of these parts alone. */
  void write(OutputStream out, Collection<String> parts) throws IOException, Uncleanable {
    OfficeXml.write(
        out,
        xml -> {
          xml.writeStartElement("Types");
          xml.writeDefaultNamespace(NAMESPACE);
          xml.writeEmptyElement("Default");
          xml.writeAttribute("Extension", "rels");
          xml.writeAttribute(
              "ContentType", "application/vnd.openxmlformats-package.relationships+xml");
          for (String part : parts) {
            if (!part.isEmpty()) {
              xml.writeEmptyElement("Override");
              xml.writeAttribute("PartName", "/" + part);
              xml.writeAttribute("ContentType", of(part));
            }
          }
          xml.writeEndElement();
        });
  }
}
