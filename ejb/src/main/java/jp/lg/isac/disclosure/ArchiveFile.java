package jp.lg.isac.disclosure;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A ZIP file: each file in it is cleaned as if it was attached by itself, and one that cannot be
 * stops all of it. Of the archive only the names stay; times, owners, comments and what programs
 * add to entries are left out.
 */
final class ArchiveFile {
  private static final int MOST_ENTRIES = 1_000;

  /** How Japanese Windows writes names. */
  private static final Charset WINDOWS = Charset.forName("windows-31j");

  /** What file managers leave behind beside the files. */
  private static final Pattern LITTER =
      Pattern.compile("(?i)(?:.*/)?(?:__MACOSX/.*|\\.DS_Store|Thumbs\\.db|desktop\\.ini)");

  private final ZipFile file;
  private final Cleaning cleaning;

  private ArchiveFile(ZipFile file, Cleaning cleaning) {
    this.file = file;
    this.cleaning = cleaning;
  }

  static void clean(Path original, Path copy, Cleaning cleaning) throws IOException, Uncleanable {
    Cleaning within = cleaning.within();
    try (var file = open(original);
        var out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(copy)))) {
      if (file.size() > MOST_ENTRIES) {
        throw new Uncleanable(Uncleanable.Reason.TOO_LARGE);
      }
      new ArchiveFile(file, within).write(out);
    } catch (ZipException | IllegalArgumentException e) {
      throw broken(e);
    }
  }

  /** Names are in UTF-8, or else as Japanese Windows writes them. */
  private static ZipFile open(Path original) throws IOException {
    try {
      return new ZipFile(original.toFile(), StandardCharsets.UTF_8);
    } catch (ZipException e) {
      return new ZipFile(original.toFile(), WINDOWS);
    }
  }

  private static Uncleanable broken(Exception thrown) {
    boolean locked = String.valueOf(thrown.getMessage()).contains("encrypted");
    return new Uncleanable(
        locked ? Uncleanable.Reason.PROTECTED : Uncleanable.Reason.BROKEN, thrown);
  }

  private void write(ZipOutputStream out) throws IOException, Uncleanable {
    for (ZipEntry entry : Collections.list(file.entries())) {
      String name = plain(entry.getName());
      if (!entry.isDirectory() && !name.isEmpty() && !LITTER.matcher(name).matches()) {
        cleaning.text().endLine();
        cleaning.text().add(name);
        cleaning.text().endLine();
        try {
          write(entry, name, out);
        } catch (Uncleanable e) {
          throw e.in(name);
        }
      }
    }
  }

  /** Without what leads out of the folder in which it is unpacked. */
  private static String plain(String name) {
    List<String> steps = List.of("", ".", "..");
    return Stream.of(name.replace('\\', '/').replaceFirst("^[A-Za-z]:", "").split("/"))
        .filter(step -> !steps.contains(step))
        .collect(Collectors.joining("/"));
  }

  private void write(ZipEntry entry, String name, ZipOutputStream out)
      throws IOException, Uncleanable {
    FileKind kind =
        FileKind.named(name).orElseThrow(() -> new Uncleanable(Uncleanable.Reason.KIND));
    Path original = Files.createTempFile("isac-original", null);
    try {
      Path copy = Files.createTempFile("isac-clean", null);
      try {
        unpack(entry, original);
        if (!kind.agrees(original)) {
          throw new Uncleanable(Uncleanable.Reason.BROKEN);
        }
        kind.clean(original, copy, cleaning);
        begin(out, shared(name));
        Files.copy(copy, out);
      } finally {
        Files.delete(copy);
      }
    } finally {
      Files.delete(original);
    }
  }

  /** As its copy is called, unless another file of the archive is. */
  private String shared(String name) {
    String shared = CleanCopy.nameFor(name);
    boolean taken = !shared.equals(name) && file.getEntry(shared) != null;
    return taken ? CleanCopy.nameFor(name + ".msg") : shared;
  }

  private void unpack(ZipEntry entry, Path to) throws IOException, Uncleanable {
    try (InputStream in = cleaning.budget().of(file.getInputStream(entry));
        var out = Files.newOutputStream(to)) {
      in.transferTo(out);
    } catch (ZipException e) {
      throw broken(e);
    }
  }

  /** An entry that tells no time. */
  static void begin(ZipOutputStream out, String name) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
    out.putNextEntry(entry);
  }
}
