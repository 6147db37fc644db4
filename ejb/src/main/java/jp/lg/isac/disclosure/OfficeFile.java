package jp.lg.isac.disclosure;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A document of Word, Excel or PowerPoint is a package of parts (ECMA-376, part 2). The copy has
 * those parts of known kinds that the document itself leads to, each read and written anew; so
 * properties, comments, thumbnails, files within the file and whatever nobody knows stay behind.
 */
final class OfficeFile {
  static final String MEDIA_TYPES = "application/vnd.openxmlformats-officedocument.";

  private static final int MOST_PARTS = 5_000;

  private static final String RELATIONSHIPS =
      "application/vnd.openxmlformats-package.relationships+xml";

  private static final String WORD = MEDIA_TYPES + "wordprocessingml.";
  private static final String EXCEL = MEDIA_TYPES + "spreadsheetml.";
  private static final String POWERPOINT = MEDIA_TYPES + "presentationml.";
  private static final String DRAWING = MEDIA_TYPES + "drawingml.";

  /** What shows something; the rest is left out. */
  private static final Set<String> XML =
      Set.of(
          WORD + "document.main+xml",
          WORD + "styles+xml",
          WORD + "settings+xml",
          WORD + "webSettings+xml",
          WORD + "fontTable+xml",
          WORD + "numbering+xml",
          WORD + "footnotes+xml",
          WORD + "endnotes+xml",
          WORD + "header+xml",
          WORD + "footer+xml",
          EXCEL + "sheet.main+xml",
          EXCEL + "worksheet+xml",
          EXCEL + "chartsheet+xml",
          EXCEL + "styles+xml",
          EXCEL + "sharedStrings+xml",
          EXCEL + "sheetMetadata+xml",
          EXCEL + "table+xml",
          EXCEL + "pivotTable+xml",
          EXCEL + "pivotCacheDefinition+xml",
          EXCEL + "pivotCacheRecords+xml",
          EXCEL + "externalLink+xml",
          POWERPOINT + "presentation.main+xml",
          POWERPOINT + "slide+xml",
          POWERPOINT + "slideLayout+xml",
          POWERPOINT + "slideMaster+xml",
          POWERPOINT + "notesMaster+xml",
          POWERPOINT + "handoutMaster+xml",
          POWERPOINT + "presProps+xml",
          POWERPOINT + "viewProps+xml",
          POWERPOINT + "tableStyles+xml",
          MEDIA_TYPES + "theme+xml",
          MEDIA_TYPES + "themeOverride+xml",
          MEDIA_TYPES + "drawing+xml",
          DRAWING + "chart+xml",
          DRAWING + "chartshapes+xml",
          DRAWING + "diagramData+xml",
          DRAWING + "diagramLayout+xml",
          DRAWING + "diagramStyle+xml",
          DRAWING + "diagramColors+xml",
          "application/vnd.ms-office.drawingml.diagramDrawing+xml",
          "application/vnd.ms-office.chartstyle+xml",
          "application/vnd.ms-office.chartcolorstyle+xml");

  private static final Map<String, CleanCopy.Stream> PICTURES =
      Map.of(
          "image/png", PngFile::clean,
          "image/jpeg", JpegFile::clean,
          "image/jpg", JpegFile::clean,
          "image/gif", GifFile::clean);

  private final ZipFile file;
  private final OfficeTypes types;
  private final Cleaning cleaning;

  private OfficeFile(ZipFile file, OfficeTypes types, Cleaning cleaning) {
    this.file = file;
    this.types = types;
    this.cleaning = cleaning;
  }

  static void clean(Path original, Path copy, Cleaning cleaning) throws IOException, Uncleanable {
    try (var file = new ZipFile(original.toFile());
        var out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(copy)))) {
      if (file.size() > MOST_PARTS) {
        throw new Uncleanable(Uncleanable.Reason.TOO_LARGE);
      }
      ZipEntry list = file.getEntry("[Content_Types].xml");
      if (list == null) {
        throw new Uncleanable(Uncleanable.Reason.BROKEN);
      }
      try (var in = file.getInputStream(list)) {
        new OfficeFile(file, OfficeTypes.read(in), cleaning).write(out);
      }
    } catch (ZipException | IllegalArgumentException e) {
      throw new Uncleanable(Uncleanable.Reason.BROKEN, e);
    }
  }

  private void write(ZipOutputStream out) throws IOException, Uncleanable {
    if (types.hasMacros()) {
      throw new Uncleanable(Uncleanable.Reason.MACROS);
    }
    var links = new LinkedHashMap<String, OfficeLinks>();
    follow("", links);
    if (links.size() < 2) {
      throw new Uncleanable(Uncleanable.Reason.BROKEN);
    }
    ArchiveFile.begin(out, "[Content_Types].xml");
    types.write(out, links.keySet());
    for (Map.Entry<String, OfficeLinks> part : links.entrySet()) {
      String name = part.getKey();
      if (!name.isEmpty()) {
        ArchiveFile.begin(out, name);
        write(name, part.getValue(), out);
      }
      if (!part.getValue().isEmpty()) {
        ArchiveFile.begin(out, OfficeLinks.nameFor(name));
        part.getValue().write(out);
      }
    }
  }

  /** Collects the parts that are kept, with the links of each, beginning at the package itself. */
  private void follow(String part, Map<String, OfficeLinks> found) throws IOException, Uncleanable {
    ZipEntry entry = file.getEntry(OfficeLinks.nameFor(part));
    OfficeLinks links = OfficeLinks.none();
    if (entry != null) {
      try (var in = bounded(entry)) {
        links = OfficeLinks.read(part, in, this::isKept);
      }
    }
    found.put(part, links);
    for (String target : links.targets()) {
      if (!found.containsKey(target)) {
        follow(target, found);
      }
    }
  }

  private boolean isKept(String part) throws Uncleanable {
    String type = types.of(part);
    if (file.getEntry(part) == null || type.equals(RELATIONSHIPS)) {
      return false;
    }
    boolean picture = PICTURES.containsKey(type);
    if (!picture && (type.startsWith("image/") || type.matches("(?:audio|video)/.*"))) {
      throw new Uncleanable(Uncleanable.Reason.PICTURE);
    }
    return picture || XML.contains(type);
  }

  private void write(String name, OfficeLinks links, OutputStream out)
      throws IOException, Uncleanable {
    try (var in = bounded(file.getEntry(name))) {
      var picture = PICTURES.get(types.of(name));
      if (picture != null) {
        picture.clean(in, out);
      } else {
        new OfficePart(links, cleaning.text()).clean(in, out);
      }
    }
  }

  /** A part's content, which ends the work when all of them are too large together. */
  private InputStream bounded(ZipEntry entry) throws IOException {
    return cleaning.budget().of(file.getInputStream(entry));
  }
}
