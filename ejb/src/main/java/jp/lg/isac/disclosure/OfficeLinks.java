package jp.lg.isac.disclosure;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Where one part of a document leads, as far as that is kept. A link to a page on the net stays; a
 * path of somebody's disk or server leads nowhere any more.
 */
final class OfficeLinks {
  private static final String NAMESPACE =
      "http://schemas.openxmlformats.org/package/2006/relationships";

  /** What a link leads to whose target is not told. */
  static final String NOWHERE = "about:blank";

  /** Types of what leads out of the document and stays, by how they end. */
  private static final List<String> OUTWARD =
      List.of("/hyperlink", "/externalLinkPath", "/xlPathMissing");

  /**
   * A link.
   *
   * @param target as it is written; outside the document an address
   * @param part the part that it leads to, empty if it leads out of the document
   */
  private record Link(String type, String target, String part) {
    boolean leadsOut() {
      return part.isEmpty();
    }
  }

  /** Whether a part is kept. */
  interface Kept {
    boolean test(String part) throws Uncleanable;
  }

  private final Map<String, Link> links = new LinkedHashMap<>();

  private OfficeLinks() {}

  static OfficeLinks none() {
    return new OfficeLinks();
  }

  /** The name of the part with the links of another one; those of the package for an empty name. */
  static String nameFor(String part) {
    int slash = part.lastIndexOf('/') + 1;
    return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
  }

  static OfficeLinks read(String part, InputStream in, Kept kept) throws IOException, Uncleanable {
    var links = new OfficeLinks();
    OfficeXml.read(in, xml -> links.add(part, xml, kept));
    return links;
  }

  private void add(String part, XMLStreamReader xml, Kept kept)
      throws XMLStreamException, Uncleanable {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT
          && xml.getLocalName().equals("Relationship")) {
        String id = OfficeTypes.required(xml, "Id");
        String type = OfficeTypes.required(xml, "Type");
        String target = OfficeTypes.required(xml, "Target");
        if ("External".equals(xml.getAttributeValue(null, "TargetMode"))) {
          if (OUTWARD.stream().anyMatch(type::endsWith)) {
            links.put(id, new Link(type, isOnTheNet(target) ? target : NOWHERE, ""));
          }
        } else {
          String to = resolved(part, target);
          if ((!part.isEmpty() || type.endsWith("/officeDocument")) && kept.test(to)) {
            links.put(id, new Link(type, target, to));
          }
        }
      }
    }
  }

  private static boolean isOnTheNet(String target) {
    return target.matches("(?i)(?:https?://|mailto:|#).*");
  }

  private static String resolved(String part, String target) throws Uncleanable {
    try {
      return URI.create("/" + part).resolve(target.replaceFirst("#.*", "")).getPath().substring(1);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new Uncleanable(Uncleanable.Reason.BROKEN, e);
    }
  }

  /** Whether the link of this id is kept. */
  boolean has(String id) {
    return links.containsKey(id);
  }

  boolean isEmpty() {
    return links.isEmpty();
  }

  /** The parts that it leads to. */
  List<String> targets() {
    return links.values().stream()
        .filter(link -> !link.leadsOut())
        .map(Link::part)
        .distinct()
        .toList();
  }

  /** The addresses outside, which a reader sees when he points at a link. */
  List<String> addresses() {
    return links.values().stream().filter(Link::leadsOut).map(Link::target).distinct().toList();
  }

  void write(OutputStream out) throws IOException, Uncleanable {
    OfficeXml.write(
        out,
        xml -> {
          xml.writeStartElement("Relationships");
          xml.writeDefaultNamespace(NAMESPACE);
          for (Map.Entry<String, Link> link : links.entrySet()) {
            xml.writeEmptyElement("Relationship");
            xml.writeAttribute("Id", link.getKey());
            xml.writeAttribute("Type", link.getValue().type());
            xml.writeAttribute("Target", link.getValue().target());
            if (link.getValue().leadsOut()) {
              xml.writeAttribute("TargetMode", "External");
            }
          }
          xml.writeEndElement();
        });
  }
}
