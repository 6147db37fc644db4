package jp.lg.isac.disclosure;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/**
 * One part of a document, copied as it is read, without what is not seen in it: tracked changes
 * (the text reads as if all were accepted), comments, ids by which programs know a document again,
 * names of users and files, and links to parts that are not kept.
 */
final class OfficePart {
  private static final String LINK =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  /** Left out with all that is in them. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          // what was deleted, moved or formatted otherwise before
          "del",
          "delText",
          "delInstrText",
          "moveFrom",
          "moveFromRangeStart",
          "moveFromRangeEnd",
          "moveToRangeStart",
          "moveToRangeEnd",
          "rPrChange",
          "pPrChange",
          "sectPrChange",
          "tblPrChange",
          "tblPrExChange",
          "tblGridChange",
          "tcPrChange",
          "trPrChange",
          "numberingChange",
          "cellIns",
          "cellDel",
          "cellMerge",
          "customXmlInsRangeStart",
          "customXmlInsRangeEnd",
          "customXmlDelRangeStart",
          "customXmlDelRangeEnd",
          "customXmlMoveFromRangeStart",
          "customXmlMoveFromRangeEnd",
          "customXmlMoveToRangeStart",
          "customXmlMoveToRangeEnd",
          "trackRevisions",
          // comments
          "commentRangeStart",
          "commentRangeEnd",
          "commentReference",
          "annotationRef",
          // who, with what, and where it was kept
          "rsids",
          "docId",
          "docVars",
          "attachedTemplate",
          "mailMerge",
          "saveThroughXslt",
          "documentProtection",
          "writeProtection",
          "dataBinding",
          "customXmlPr",
          "smartTagPr",
          "proofErr",
          "permStart",
          "permEnd",
          "fileVersion",
          "fileSharing",
          "absPath",
          "revisionPtr",
          "webPublishing",
          "webPublishItems",
          "webPublishObjects",
          "customWorkbookViews",
          "customSheetViews",
          "dataConsolidate",
          "modifyVerifier",
          "custDataLst",
          // what leads to parts that are never kept
          "oleObjects",
          "OLEObject",
          "controls",
          "legacyDrawing",
          "legacyDrawingHF",
          "embeddedFontLst",
          "externalData",
          "altChunk",
          "subDoc",
          // additions of newer versions, which every program may ignore
          "extLst");

  /** Left out, but not what is in them. */
  private static final Set<String> OPENED = Set.of("ins", "moveTo", "smartTag", "customXml");

  /** Attributes that name people, files or one certain document. */
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "author",
          "initials",
          "userId",
          "userName",
          "refreshedBy",
          "refreshedDate",
          "paraId",
          "textId",
          "uid",
          "editId",
          "anchorId",
          "codeName",
          "invalidUrl",
          "securityDescriptor",
          "alt");

  /** What a picture or shape is called: often by the name and path of its file. */
  private static final Set<String> CALLED = Set.of("docPr", "cNvPr");

  /** They stay even if what they lead to does not. */
  private static final Set<String> STAY_WITHOUT_LINK =
      Set.of("pageSetup", "hyperlink", "hlinkClick", "hlinkHover", "hlinkMouseOver", "blip");

  /** Where a line ends; within it words are often cut to pieces. */
  static final Set<String> LINES = Set.of("p", "si", "is", "f", "v", "tr", "definedName");

  /** Attributes that can say something to a reader; the others are measures and names of styles. */
  static final Pattern TELLING = Pattern.compile("[^\\x00-\\x7f]|[@\\\\]|://|\\d\\.\\d");

  private final OfficeLinks links;
  private final FoundText text;

  OfficePart(OfficeLinks links, FoundText text) {
    this.links = links;
    this.text = text;
  }

  void clean(InputStream in, OutputStream out) throws IOException, Uncleanable {
    links.addresses().forEach(this::say);
    try {
      OfficeXml.read(in, from -> OfficeXml.write(out, to -> copy(from, to)));
    } finally {
      text.endLine();
    }
  }

  private void copy(XMLStreamReader from, XMLStreamWriter to) throws XMLStreamException {
    while (from.hasNext()) {
      switch (from.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (isLeftOut(from)) {
            skip(from);
          } else if (!OPENED.contains(from.getLocalName())) {
            start(from, to);
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          if (!OPENED.contains(from.getLocalName())) {
            to.writeEndElement();
          }
          if (LINES.contains(from.getLocalName())) {
            text.endLine();
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          to.writeCharacters(from.getText());
          text.add(from.getText());
        }
        // comments and instructions are for programs
        default -> {}
      }
    }
  }

  private boolean isLeftOut(XMLStreamReader from) {
    String name = from.getLocalName();
    return LEFT_OUT.contains(name) || (!STAY_WITHOUT_LINK.contains(name) && isCutOff(from));
  }

  /** Whether it needs a part that is not kept. */
  private boolean isCutOff(XMLStreamReader from) {
    for (int i = 0; i < from.getAttributeCount(); i++) {
      if (isCutOff(from, i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isCutOff(XMLStreamReader from, int attribute) {
    String id = from.getAttributeValue(attribute);
    return LINK.equals(from.getAttributeNamespace(attribute)) && !id.isEmpty() && !links.has(id);
  }

  private static void skip(XMLStreamReader from) throws XMLStreamException {
    for (int depth = 1; depth > 0; ) {
      switch (from.next()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        default -> {}
      }
    }
  }

  private void start(XMLStreamReader from, XMLStreamWriter to) throws XMLStreamException {
    OfficeXml.start(from, to);
    for (int i = 0; i < from.getAttributeCount(); i++) {
      if (!isLeftOut(from, i)) {
        attribute(from, i, to);
      }
    }
  }

  private void attribute(XMLStreamReader from, int i, XMLStreamWriter to)
      throws XMLStreamException {
    String name = from.getAttributeLocalName(i);
    String value =
        name.equals("name") && CALLED.contains(from.getLocalName())
            ? "object"
            : from.getAttributeValue(i);
    if (TELLING.matcher(value).find()) {
      say(value);
    }
    OfficeXml.attribute(from, i, to, value);
  }

  private boolean isLeftOut(XMLStreamReader from, int attribute) {
    String name = from.getAttributeLocalName(attribute);
    boolean called =
        CALLED.contains(from.getLocalName()) && (name.equals("descr") || name.equals("title"));
    boolean titled =
        name.equals("title")
            && "urn:schemas-microsoft-com:office:office"
                .equals(from.getAttributeNamespace(attribute));
    boolean of = name.equals("user") && from.getLocalName().equals("scenario");
    boolean path = name.equals("href") && from.getAttributeValue(attribute).contains("\\");
    return ATTRIBUTES.contains(name)
        || name.startsWith("rsid")
        || called
        || titled
        || of
        || path
        || isCutOff(from, attribute);
  }

  private void say(String value) {
    text.endLine();
    text.add(value);
    text.endLine();
  }
}
