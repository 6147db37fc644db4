package jp.lg.isac.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writing the XML of a paper: elements within elements. */
final class PaperXml {
  private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

  private final XMLStreamWriter xml;

  private PaperXml(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /** Something that is written. */
  interface Content {
    void write() throws XMLStreamException;
  }

  /** A whole document. */
  interface Document {
    void write(PaperXml xml) throws XMLStreamException;
  }

  static void document(OutputStream out, Document document) throws IOException {
    try {
      var writer = WRITERS.createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      document.write(new PaperXml(writer));
      writer.writeEndDocument();
      writer.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /**
   * An element.
   *
   * @param attributes names and values in turn
   */
  void element(String name, Content content, String... attributes) throws XMLStreamException {
    xml.writeStartElement(name);
    for (int i = 0; i < attributes.length; i += 2) {
      xml.writeAttribute(attributes[i], attributes[i + 1]);
    }
    content.write();
    xml.writeEndElement();
  }

  /** An element without content. */
  void empty(String name, String... attributes) throws XMLStreamException {
    element(name, () -> {}, attributes);
  }

  /** An element that is a text. */
  void text(String name, String text, String... attributes) throws XMLStreamException {
    element(name, () -> xml.writeCharacters(text), attributes);
  }
}
