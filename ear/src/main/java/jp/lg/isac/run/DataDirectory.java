package jp.lg.isac.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Set;

/**
 * Everything of one instance that lasts between two starts; one launcher at a time holds it.
 *
 * <p>The lock is the operating system's and goes with the process that holds it, however that ends.
 */
final class DataDirectory implements AutoCloseable {
  private final Path path;
  private final FileChannel lock;

  private DataDirectory(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /**
   * Takes the directory, made where it is missing.
   *
   * @throws LaunchFailure where it cannot be written or another instance runs on it
   */
  static DataDirectory open(Path path) {
    try {
      if (!Files.isDirectory(path)) {
        Files.createDirectories(path);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx--x--x"));
      }
      var lock =
          FileChannel.open(
              path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      take(path, lock);
      return new DataDirectory(path, lock);
    } catch (IOException e) {
      throw new LaunchFailure(
          "The data directory %s cannot be written (%s). Set ISAC_DATA_DIR to one that can."
              .formatted(path, e.getClass().getSimpleName()),
          e);
    }
  }

  private static void take(Path path, FileChannel lock) throws IOException {
    if (lock.tryLock() == null) {
      var holder = Files.readString(path.resolve("lock"));
      if (!isLeftAlone(holder)) {
        lock.close();
        throw new LaunchFailure(
            "An instance already runs on the data directory %s (process %s). Stop it, or set ISAC_DATA_DIR and other ports."
                .formatted(path, holder.replaceFirst(" .*", "")));
      }
      lock.lock();
    }
    var me = ProcessHandle.current();
    var parent = me.parent().map(ProcessHandle::pid).orElse(me.pid());
    lock.truncate(0);
    lock.write(StandardCharsets.UTF_8.encode(me.pid() + " " + parent), 0);
  }

  /** The process that started the holder is gone, so the holder is stopping and will let go. */
  private static boolean isLeftAlone(String holder) {
    return Arrays.stream(holder.split(" ", -1))
        .map(Long::valueOf)
        .anyMatch(pid -> ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty());
  }

  /** A directory or file of this name inside. */
  Path resolve(String name) {
    return path.resolve(name);
  }

  /** A directory of this name inside, made where it is missing. */
  Path directory(String name) {
    try {
      return Files.createDirectories(path.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The password of this name, made up at the first start. */
  String password(String name) {
    try {
      var file = directory("passwords").resolve(name);
      if (Files.notExists(file)) {
        var random = new byte[24];
        new SecureRandom().nextBytes(random);
        writePrivately(file, HexFormat.of().formatHex(random));
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a file that nobody else can read; it is there whole or not at all. */
  static void writePrivately(Path file, String content) throws IOException {
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var draft = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(draft);
    try (var channel =
        Files.newByteChannel(
            draft, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
      channel.write(ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8)));
    }
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Removes a directory and all in it, if it is there. */
  static void delete(Path directory) throws IOException {
    if (Files.notExists(directory)) {
      return;
    }
    try (var paths = Files.walk(directory)) {
      for (var each : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
