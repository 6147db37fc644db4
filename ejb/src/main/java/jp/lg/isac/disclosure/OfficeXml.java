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

/** Reading and writing the XML of office documents, which has neither DTD nor entities. */
final class OfficeXml {
  private static final XMLInputFactory READERS = readers();
  private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

  private OfficeXml() {}

  private static XMLInputFactory readers() {
    var readers = XMLInputFactory.newDefaultFactory();
    readers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    readers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return readers;
  }

  /** Something that is done with a reader or writer of XML. */
  interface Step<T> {
    void with(T xml) throws XMLStreamException, IOException, Uncleanable;
  }

  static void read(InputStream in, Step<XMLStreamReader> step) throws IOException, Uncleanable {
    try {
      var xml = READERS.createXMLStreamReader(in);
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

  private static Uncleanable broken(XMLStreamException thrown) throws IOException {
    if (thrown.getNestedException() instanceof IOException failure) {
      throw failure;
    }
    return new Uncleanable(Uncleanable.Reason.BROKEN, thrown);
  }
}
