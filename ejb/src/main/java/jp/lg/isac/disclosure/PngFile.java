package jp.lg.isac.disclosure;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * A PNG picture is a row of chunks (ISO/IEC 15948). Those that draw it are copied; texts, times,
 * Exif, profiles, unknown ones and whatever follows the end are left out.
 */
final class PngFile {
  private static final long SIGNATURE = 0x89504e470d0a1a0aL;

  private static final Set<String> KEPT =
      Set.of(
          "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "bKGD", "pHYs",
          "acTL", "fcTL", "fdAT");

  private PngFile() {}

  static void clean(InputStream from, OutputStream to) throws IOException, Uncleanable {
    var in = new DataInputStream(from);
    var out = new DataOutputStream(to);
    try {
      if (in.readLong() != SIGNATURE) {
        throw new Uncleanable(Uncleanable.Reason.BROKEN);
      }
      out.writeLong(SIGNATURE);
      String type;
      do {
        type = chunk(in, out);
      } while (!type.equals("IEND"));
      out.flush();
    } catch (EOFException e) {
      throw new Uncleanable(Uncleanable.Reason.BROKEN, e);
    }
  }

  private static String chunk(DataInputStream in, DataOutputStream out)
      throws IOException, Uncleanable {
    int length = in.readInt();
    byte[] name = in.readNBytes(4);
    String type = new String(name, StandardCharsets.US_ASCII);
    if (length < 0 || name.length < 4) {
      throw new Uncleanable(Uncleanable.Reason.BROKEN);
    }
    boolean kept = KEPT.contains(type);
    if (kept) {
      out.writeInt(length);
      out.write(name);
    }
    var check = new CRC32();
    check.update(name);
    var buffer = new byte[8192];
    for (int left = length; left > 0; ) {
      int read = in.read(buffer, 0, Math.min(left, buffer.length));
      if (read < 0) {
        throw new EOFException();
      }
      check.update(buffer, 0, read);
      if (kept) {
        out.write(buffer, 0, read);
      }
      left -= read;
    }
    if (in.readInt() != (int) check.getValue()) {
      throw new Uncleanable(Uncleanable.Reason.BROKEN);
    }
    if (kept) {
      out.writeInt((int) check.getValue());
    }
    return type;
  }
}
