package jp.lg.isac.disclosure;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Reading and writing the XML of office documents, which has neither DTD nor entities. */
final class OfficeXml {
  private static final XMLInputFactory READERS = readers(false);
  private static final XMLInputFactory WHOLE = readers(true);
  private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

  private OfficeXml() {}

  private static XMLInputFactory readers(boolean whole) {
    var readers = XMLInputFactory.newDefaultFactory();
    readers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    readers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    readers.setProperty(XMLInputFactory.IS_COALESCING, whole);
    return readers;
  }

  /** Something that is done with a reader or writer of XML. */
  interface Step<T> {
    void with(T xml) throws XMLStreamException, IOException, Uncleanable;
  }

  static void read(InputStream in, Step<XMLStreamReader> step) throws IOException, Uncleanable {
    read(READERS, in, step);
  }

  /** The same, but each text between two tags comes as one. */
  static void readWhole(InputStream in, Step<XMLStreamReader> step)
      throws IOException, Uncleanable {
    read(WHOLE, in, step);
  }

  private static void read(XMLInputFactory readers, InputStream in, Step<XMLStreamReader> step)
      throws IOException, Uncleanable {
    try {
      var xml = readers.createXMLStreamReader(in);
      step.with(xml);
      xml.close();
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  static void write(OutputStream out, Step<XMLStreamWriter> step) throws IOException, Uncleanable {
    try {
      var xml = WRITERS.createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      step.with(xml);
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  /** Writes the beginning of the element that is read, without its attributes. */
  static void start(XMLStreamReader from, XMLStreamWriter to) throws XMLStreamException {
    to.writeStartElement(
        given(from.getPrefix()), from.getLocalName(), given(from.getNamespaceURI()));
    for (int i = 0; i < from.getNamespaceCount(); i++) {
      String prefix = from.getNamespacePrefix(i);
      if (prefix == null) {
        to.writeDefaultNamespace(given(from.getNamespaceURI(i)));
      } else {
        to.writeNamespace(prefix, from.getNamespaceURI(i));
      }
    }
  }

  /** Writes an attribute of the element that is read, with another value. */
  static void attribute(XMLStreamReader from, int i, XMLStreamWriter to, String value)
      throws XMLStreamException {
    String name = from.getAttributeLocalName(i);
    String namespace = given(from.getAttributeNamespace(i));
    if (namespace.isEmpty()) {
      to.writeAttribute(name, value);
    } else {
      to.writeAttribute(given(from.getAttributePrefix(i)), namespace, name, value);
    }
  }

  /** What is not there is empty. */
  static String given(@Nullable String value) {
    return value == null ? "" : value;
  }

  private static Uncleanable broken(XMLStreamException thrown) throws IOException {
    if (thrown.getNestedException() instanceof IOException failure) {
      throw failure;
    }
    return new Uncleanable(Uncleanable.Reason.BROKEN, thrown);
  }
}
