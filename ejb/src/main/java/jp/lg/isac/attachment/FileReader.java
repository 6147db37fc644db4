package jp.lg.isac.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.fork.ForkParser;
import org.apache.tika.metadata.Message;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.csv.TextAndCSVParser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.mail.RFC822Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pkg.PackageParser;
import org.apache.tika.parser.xml.XMLParser;
import org.apache.tika.sax.BodyContentHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * Reads out what a file says, and what the files in it say, in a process of its own: whoever makes
 * a file that takes all time and memory, or runs something, ends that process and not the server.
 * The process starts with the first file. For one thread.
 */
final class FileReader implements AutoCloseable {

  /** Characters of one file that are searched, some 200 pages. */
  static final int LONGEST_TEXT = 200_000;

  static final long LONGEST_MILLISECONDS = 60_000;
  private static final String MEMORY = "-Xmx256m";
  private static final String PDF = "application/pdf";

  /**
   * What came of it.
   *
   * @param text blank but for {@link TextState#READ} and {@link TextState#PARTLY}
   */
  record Result(TextState state, String text) {}

  /** A line ends where the page does, in the middle of a word. */
  private static final Pattern BROKEN_LINE =
      Pattern.compile(
          "(?<=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー])\n(?=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー])");

  /** For what is taken ({@link FileType}) and what stands in mails, and for nothing else. */
  private static final Parser[] PARSERS = {
    new OOXMLParser(),
    new OfficeParser(),
    new PDFParser(),
    new RFC822Parser(),
    new PackageParser(),
    new TextAndCSVParser(new JapaneseEncoding()),
    new XMLParser(),
    new JSoupParser()
  };

  private final long longest;
  private final AtomicReference<@Nullable Child> running = new AtomicReference<>();

  private record Child(ForkParser parser, Path scratch) {}

  FileReader() {
    this(LONGEST_MILLISECONDS);
  }

  /**
   * @param longest milliseconds that one file may take
   */
  FileReader(long longest) {
    this.longest = longest;
  }

  /**
   * Reads one file to its end, or to the end of what it may take.
   *
   * @param name of the file, which helps to tell what it is
   */
  Result read(String name, InputStream content) {
    var metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    var said = new BodyContentHandler(LONGEST_TEXT);
    try {
      process().parse(content, said, metadata, new ParseContext());
      boolean isWhole = said.toString().length() < LONGEST_TEXT;
      return result(
          text(said, metadata), isWhole ? TextState.READ : TextState.PARTLY, TextState.NONE);
    } catch (TikaException | SAXException | IOException e) {
      return result(
          text(said, metadata),
          TextState.PARTLY,
          isLocked(e) ? TextState.LOCKED : TextState.UNREADABLE);
    }
  }

  private static Result result(String text, TextState ifText, TextState ifNone) {
    return new Result(text.isEmpty() ? ifNone : ifText, text);
  }

  /** Line by line, without the blanks that tables and pages are full of. */
  private static String text(BodyContentHandler said, Metadata metadata) {
    var text =
        Stream.of(said.toString(), subject(metadata), metadata.get(Message.MESSAGE_FROM))
            .filter(Objects::nonNull)
            .collect(Collectors.joining("\n"))
            .replace("\u0000", "")
            .replaceAll("\\h+", " ")
            .replaceAll("\\s*\\n\\s*", "\n")
            .strip();
    return PDF.equals(metadata.get(Metadata.CONTENT_TYPE))
        ? BROKEN_LINE.matcher(text).replaceAll("")
        : text;
  }

  /** Of a mail; a title that an office program wrote is its maker's business. */
  private static @Nullable String subject(Metadata metadata) {
    return metadata.get(Message.MESSAGE_FROM) == null
        ? null
        : metadata.get(TikaCoreProperties.TITLE);
  }

  private static boolean isLocked(Throwable e) {
    return Stream.iterate(e, Throwable::getCause)
        .limit(10)
        .takeWhile(cause -> cause != null)
        .anyMatch(EncryptedDocumentException.class::isInstance);
  }

  private ForkParser process() throws IOException {
    var process = running.get();
    if (process == null) {
      process = start(Files.createTempDirectory("isac-reading"));
      running.set(process);
    }
    return process.parser();
  }

  private Child start(Path scratch) {
    var parser = new ForkParser(FileReader.class.getClassLoader(), new AutoDetectParser(PARSERS));
    parser.setPoolSize(1);
    parser.setServerParseTimeoutMillis(longest);
    parser.setJavaCommand(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            MEMORY,
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Djava.awt.headless=true",
            // What a parser has to say would quote the file in the server's log.
            "-Djava.util.logging.config.file=/dev/null",
            "-Djava.io.tmpdir=" + scratch));
    return new Child(parser, scratch);
  }

  /** Ends the process as soon as it reads nothing; the next file starts another. */
  @Override
  public void close() {
    var process = running.getAndSet(null);
    if (process != null) {
      process.parser().close();
      try (var left = Files.walk(process.scratch())) {
        for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(path);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
