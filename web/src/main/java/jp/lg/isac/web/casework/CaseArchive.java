package jp.lg.isac.web.casework;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.lg.isac.attachment.Attachments;
import jp.lg.isac.casework.EvidenceView;
import jp.lg.isac.casework.WholeCase;
import jp.lg.isac.incident.IncidentFileView;
import jp.lg.isac.web.Download.Content;

/**
 * A ZIP of a whole case: the record on paper, the evidence, the files of the incident, and last
 * {@code manifest.csv}, which has path, bytes and SHA-256 of each as it was written, and beside it
 * the SHA-256 that was noted when the file was put in. Files pass piece by piece.
 */
final class CaseArchive {
  static final String MEDIA_TYPE = "application/zip";

  /** The earliest that a ZIP can say: the same case makes the same archive. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private static final String NOTHING_NOTED = "";

  private final ZipOutputStream zip;
  private final StringBuilder manifest =
      new StringBuilder("\uFEFFpath,bytes,sha256,noted_sha256\r\n");

  private CaseArchive(ZipOutputStream zip) {
    this.zip = zip;
  }

  /**
   * Writes it.
   *
   * @param name of the record
   * @param record the case on paper
   * @param chunk a piece of a file, from 0
   */
  static void write(
      OutputStream out,
      WholeCase whole,
      String name,
      byte[] record,
      BiFunction<UUID, Integer, byte[]> chunk)
      throws IOException {
    try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      var archive = new CaseArchive(zip);
      archive.add(name, NOTHING_NOTED, entry -> entry.write(record));
      int n = 0;
      for (EvidenceView file : whole.evidence()) {
        archive.add(
            path("evidence", ++n, file.name()),
            file.sha256(),
            pieces(file.id(), file.size(), chunk));
      }
      n = 0;
      for (IncidentFileView file : whole.files()) {
        archive.add(
            path("files", ++n, file.name()), file.sha256(), pieces(file.id(), file.size(), chunk));
      }
      archive.begin("manifest.csv");
      zip.write(archive.manifest.toString().getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
  }

  private static Content pieces(UUID id, long size, BiFunction<UUID, Integer, byte[]> chunk) {
    int pieces = Math.toIntExact(Math.ceilDiv(size, (long) Attachments.CHUNK));
    return entry -> {
      for (int n = 0; n < pieces; n++) {
        entry.write(chunk.apply(id, n));
      }
    };
  }

  /** Where a file stands: numbered, so that no two meet; without what a file system refuses. */
  static String path(String folder, int n, String name) {
    return "%s/%03d_%s".formatted(folder, n, name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_"));
  }

  private void add(String path, String noted, Content content) throws IOException {
    var digest = sha256();
    var counting = new Counting(new DigestOutputStream(zip, digest));
    begin(path);
    content.writeTo(counting);
    zip.closeEntry();
    String hash = HexFormat.of().formatHex(digest.digest());
    manifest
        .append('"')
        .append(path)
        .append("\",")
        .append(counting.bytes)
        .append(',')
        .append(hash)
        .append(',')
        .append(noted)
        .append("\r\n");
  }

  private void begin(String path) throws IOException {
    var entry = new ZipEntry(path);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Counts what passes. */
  private static final class Counting extends OutputStream {
    private final OutputStream out;
    private long bytes;

    Counting(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
      bytes++;
    }

    @Override
    public void write(byte[] buffer, int offset, int length) throws IOException {
      out.write(buffer, offset, length);
      bytes += length;
    }
  }
}
