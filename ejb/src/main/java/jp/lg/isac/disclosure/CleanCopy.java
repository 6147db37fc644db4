package jp.lg.isac.disclosure;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
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
   *     -mail}, {@code -macros}, {@code -picture}, {@code -broken} or {@code -too-large} if no copy
   *     can be made
   */
  public static CleanCopy of(String name, String mediaType, Path original) {
    try {
      Path copy = Files.createTempFile("isac-clean", null);
      try {
        var text = new FoundText();
        kind(mediaType).clean(original, copy, Cleaning.of(text));
        return new CleanCopy(copy, Files.size(copy), text);
      } catch (Uncleanable e) {
        Files.delete(copy);
        throw new DomainException.RuleViolated(
            "disclosure.file-" + e.reason().code(), e.named(name));
      } catch (Budget.Exceeded e) {
        Files.delete(copy);
        throw new DomainException.RuleViolated("disclosure.file-too-large", name);
      } catch (IOException | RuntimeException e) {
        Files.delete(copy);
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How a copy is called: that of a mail of Outlook is a mail as all others write it. */
  public static String nameFor(String name) {
    boolean outlook = FileKind.named(name).filter(kind -> kind == FileKind.MSG).isPresent();
    return outlook ? name.substring(0, name.lastIndexOf('.')) + ".eml" : name;
  }

  /** What kind of file the copy of one is. */
  public static String mediaTypeFor(String mediaType) {
    return FileKind.of(mediaType).map(FileKind::shared).map(FileKind::mediaType).orElse(mediaType);
  }

  /** Whether words in a file of this name can be masked. */
  public static boolean isMaskable(String name) {
    return FileKind.named(name).filter(FileKind::isMaskable).isPresent();
  }

  /**
   * Makes another copy in which everything of some kinds is masked; this one stays as it is. What
   * of them is still found in it could not be masked.
   *
   * @param name how the owner calls the file; one that {@link #isMaskable}
   */
  public CleanCopy masked(
      String name, String mediaType, IdentityScan scan, Set<IdentityKind> hidden) {
    try {
      Path masked = Files.createTempFile("isac-masked", null);
      try {
        kind(mediaType).mask(content, masked, scan.mask(hidden));
        return of(name, mediaTypeFor(mediaType), masked);
      } catch (Uncleanable e) {
        throw new DomainException.RuleViolated(
            "disclosure.file-" + e.reason().code(), e.named(name));
      } finally {
        Files.delete(masked);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileKind kind(String mediaType) throws Uncleanable {
    return FileKind.of(mediaType).orElseThrow(() -> new Uncleanable(Uncleanable.Reason.KIND));
  }

  /** Cleans what is read once from its beginning to its end. */
  interface Stream {
    void clean(InputStream from, OutputStream to) throws IOException, Uncleanable;
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
