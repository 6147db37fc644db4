package jp.lg.isac.disclosure;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * A PDF is a net of objects (ISO 32000). The copy is written anew from those that the pages need:
 * so no earlier version is left in it, and no information, XMP, attached file, comment, signature
 * or script.
 */
final class PdfFile {
  private static final int MOST_PAGES = 2_000;
  private static final int MOST_OBJECTS = 1_000_000;

  /** Left out wherever they stand. */
  private static final List<COSName> LEFT_OUT =
      List.of(
          COSName.METADATA,
          COSName.getPDFName("PieceInfo"),
          COSName.getPDFName("LastModified"),
          COSName.getPDFName("Thumb"),
          COSName.getPDFName("AF"),
          COSName.AA,
          COSName.getPDFName("EmbeddedFiles"),
          COSName.getPDFName("JavaScript"),
          COSName.getPDFName("Collection"),
          COSName.getPDFName("Perms"),
          COSName.getPDFName("DSS"),
          COSName.getPDFName("Legal"),
          COSName.getPDFName("SpiderInfo"),
          COSName.getPDFName("WebCapture"),
          COSName.getPDFName("OPI"),
          COSName.getPDFName("XFA"));

  /** Annotations that are part of the page, not said about it. */
  private static final Set<String> SEEN = Set.of("Link", "Widget");

  /** What a reader's program would do beyond going to a place or a page on the net. */
  private static final Set<String> ACTIONS =
      Set.of(
          "Launch",
          "JavaScript",
          "GoToR",
          "GoToE",
          "SubmitForm",
          "ImportData",
          "Rendition",
          "Movie",
          "Sound");

  private final FoundText text;

  private PdfFile(FoundText text) {
    this.text = text;
  }

  static void clean(Path original, Path copy, Cleaning cleaning) throws IOException, Uncleanable {
    PdfStreams.check(original, cleaning.budget());
    try (PDDocument document =
        Loader.loadPDF(original.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
      if (document.isEncrypted()) {
        throw new Uncleanable(Uncleanable.Reason.PROTECTED);
      }
      if (document.getNumberOfPages() > MOST_PAGES) {
        throw new Uncleanable(Uncleanable.Reason.TOO_LARGE);
      }
      var pdf = new PdfFile(cleaning.text());
      pdf.cleanTrailer(document);
      pdf.cleanObjects(document);
      pdf.read(document);
      document.save(copy.toFile(), CompressParameters.DEFAULT_COMPRESSION);
    } catch (InvalidPasswordException e) {
      throw new Uncleanable(Uncleanable.Reason.PROTECTED, e);
    } catch (Budget.Exceeded e) {
      throw new Uncleanable(Uncleanable.Reason.TOO_LARGE, e);
    } catch (IOException | RuntimeException e) {
      // what the library cannot read, it says in many ways
      throw new Uncleanable(Uncleanable.Reason.BROKEN, e);
    }
  }

  private void cleanTrailer(PDDocument document) {
    COSDictionary trailer = document.getDocument().getTrailer();
    trailer.removeItem(COSName.INFO);
    trailer.removeItem(COSName.ID);
    trailer.removeItem(COSName.PREV);
    document.getDocumentCatalog().getCOSObject().removeItem(COSName.OPEN_ACTION);
    document.setDocumentId(new SecureRandom().nextLong());
  }

  /** Goes through everything that the copy will hold. */
  private void cleanObjects(PDDocument document) throws IOException, Uncleanable {
    Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<COSBase> open = new ArrayDeque<>();
    open.add(document.getDocument().getTrailer());
    while (!open.isEmpty()) {
      COSBase next = open.removeLast();
      if (next instanceof COSObject reference) {
        next = reference.getObject();
      }
      if (next == null || !seen.add(next)) {
        continue;
      }
      if (seen.size() > MOST_OBJECTS) {
        throw new Uncleanable(Uncleanable.Reason.TOO_LARGE);
      }
      switch (next) {
        case COSDictionary dictionary -> {
          clean(dictionary);
          open.addAll(dictionary.getValues());
        }
        case COSArray array -> array.forEach(open::add);
        case COSString string -> say(string.getString());
        default -> {}
      }
    }
  }

  private void clean(COSDictionary dictionary) throws IOException, Uncleanable {
    LEFT_OUT.forEach(dictionary::removeItem);
    COSArray annotations = dictionary.getCOSArray(COSName.ANNOTS);
    if (annotations != null) {
      for (int i = annotations.size() - 1; i >= 0; i--) {
        if (!(annotations.getObject(i) instanceof COSDictionary annotation && isSeen(annotation))) {
          annotations.remove(i);
        }
      }
    }
    COSName action = dictionary.getCOSName(COSName.S);
    if (action != null && ACTIONS.contains(action.getName())) {
      dictionary.clear();
    }
    if (dictionary instanceof COSStream stream) {
      cleanPicture(stream);
    }
  }

  private static boolean isSeen(COSDictionary annotation) {
    COSName kind = annotation.getCOSName(COSName.SUBTYPE);
    if (kind == null || !SEEN.contains(kind.getName())) {
      return false;
    }
    // a signature says who signed; what is left of its field is a picture at most
    if (annotation.getDictionaryObject(COSName.V) instanceof COSDictionary) {
      annotation.removeItem(COSName.V);
    }
    List.of(COSName.T, COSName.CONTENTS, COSName.M, COSName.NM).stream()
        .filter(name -> kind.getName().equals("Link"))
        .forEach(annotation::removeItem);
    return true;
  }

  /** A photograph keeps its own Exif within the file. */
  private static void cleanPicture(COSStream stream) throws IOException, Uncleanable {
    COSBase filter = stream.getFilters();
    if (filter instanceof COSArray filters && filters.size() == 1) {
      filter = filters.getObject(0);
    }
    if (COSName.DCT_DECODE.equals(filter)) {
      var cleaned = new ByteArrayOutputStream();
      try (var in = stream.createRawInputStream()) {
        JpegFile.clean(new ByteArrayInputStream(in.readAllBytes()), cleaned);
      }
      try (OutputStream out = stream.createRawOutputStream()) {
        cleaned.writeTo(out);
      }
    } else if (filter != null && filter.toString().contains("JPXDecode")) {
      throw new Uncleanable(Uncleanable.Reason.PICTURE);
    } else if (filter instanceof COSArray && filter.toString().contains("DCTDecode")) {
      throw new Uncleanable(Uncleanable.Reason.PICTURE);
    }
  }

  private void read(PDDocument document) throws IOException {
    var stripper = new PDFTextStripper();
    int pages = document.getNumberOfPages();
    for (int page = 1; page <= pages && text.isComplete(); page++) {
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      say(stripper.getText(document));
    }
  }

  private void say(String found) {
    if (found.length() > 1) {
      text.endLine();
      text.add(found);
      text.endLine();
    }
  }
}
