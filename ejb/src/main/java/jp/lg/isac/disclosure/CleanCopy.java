package jp.lg.isac.disclosure;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.lg.isac.kernel.DomainException;

/**
 * A copy of a file for others to read: without author, company, path, place, comments, earlier
 * versions, properties, thumbnails and files within the file. It stands on disk until it is closed.
 *
 * @param content where it stands
 * @param size bytes
 * @param text what can be read in it, for {@link IdentityScan}
 */
public record CleanCopy(Path content, long size, FoundText text) implements Closeable {
  /**
   * Makes the copy.
   *
   * @param name how the owner calls the file; a refusal names it
   * @param mediaType what the file is, as its content was found to be
   * @param original where it stands; left as it is
   * @throws DomainException.RuleViolated {@code disclosure.file-kind}, {@code -protected}, {@code
   *     -macros}, {@code -picture}, {@code -broken} or {@code -too-large} if no copy can be made
   */
  public static CleanCopy of(String name, String mediaType, Path original) {
    try {
      Path copy = Files.createTempFile("isac-clean", null);
      try {
        var text = new FoundText();
        write(mediaType, original, copy, text);
        return new CleanCopy(copy, Files.size(copy), text);
      } catch (Uncleanable e) {
        Files.delete(copy);
        throw new DomainException.RuleViolated("disclosure.file-" + e.reason().code(), name);
      } catch (IOException | RuntimeException e) {
        Files.delete(copy);
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(String mediaType, Path original, Path copy, FoundText text)
      throws IOException, Uncleanable {
    switch (mediaType) {
      case "application/pdf" -> PdfFile.clean(original, copy, text);
      case "image/jpeg" -> copy(original, copy, JpegFile::clean);
      case "image/png" -> copy(original, copy, PngFile::clean);
      case "text/plain", "text/csv", "text/markdown", "application/json", "application/xml" ->
          PlainFile.copy(original, copy, text);
      default -> {
        if (!mediaType.startsWith(OfficeFile.MEDIA_TYPES)) {
          throw new Uncleanable(Uncleanable.Reason.KIND);
        }
        OfficeFile.clean(original, copy, text);
      }
    }
  }

  /** Cleans what is read once from its beginning to its end. */
  interface Stream {
    void clean(InputStream from, OutputStream to) throws IOException, Uncleanable;
  }

  private static void copy(Path original, Path copy, Stream cleaning)
      throws IOException, Uncleanable {
    try (var from = new BufferedInputStream(Files.newInputStream(original));
        var to = new BufferedOutputStream(Files.newOutputStream(copy))) {
      cleaning.clean(from, to);
    }
  }

  /** Takes the copy from the disk. */
  @Override
  public void close() {
    try {
      Files.deleteIfExists(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
