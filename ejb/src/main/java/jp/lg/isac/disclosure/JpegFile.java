package jp.lg.isac.disclosure;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A JPEG picture is a row of segments (ITU-T T.81, annex B). Those that draw it are copied as they
 * are; what applications add, comments, and whatever follows the picture's end are left out. Of all
 * that stands in Exif only which way up the picture is stays.
 */
final class JpegFile {
  private static final int START = 0xd8;
  private static final int END = 0xd9;
  private static final int SCAN = 0xda;
  private static final int COMMENT = 0xfe;
  private static final int JFIF = 0xe0;
  private static final int EXIF = 0xe1;
  private static final int ADOBE = 0xee;
  private static final int LAST_APPLICATION = 0xef;
  private static final int ORIENTATION = 0x0112;

  /** JFIF's version, density and no thumbnail; the thumbnail may follow and is cut off. */
  private static final int JFIF_WITHOUT_THUMBNAIL = 14;

  private JpegFile() {}

  static void clean(InputStream from, OutputStream to) throws IOException, Uncleanable {
    var in = new DataInputStream(from);
    try {
      if (in.readUnsignedShort() != (0xff00 | START)) {
        throw new Uncleanable(Uncleanable.Reason.BROKEN);
      }
      to.write(0xff);
      to.write(START);
      int marker = marker(in);
      while (marker != END) {
        marker = marker == SCAN ? scan(in, to) : segment(in, to, marker);
      }
      to.write(0xff);
      to.write(END);
    } catch (EOFException e) {
      throw new Uncleanable(Uncleanable.Reason.BROKEN, e);
    }
  }

  private static int segment(DataInputStream in, OutputStream to, int marker)
      throws IOException, Uncleanable {
    byte[] content = content(in);
    if (marker == JFIF && begins(content, "JFIF\0") && content.length >= JFIF_WITHOUT_THUMBNAIL) {
      content[JFIF_WITHOUT_THUMBNAIL - 2] = 0;
      content[JFIF_WITHOUT_THUMBNAIL - 1] = 0;
      write(to, marker, content, JFIF_WITHOUT_THUMBNAIL);
    } else if (marker == EXIF && begins(content, "Exif\0\0")) {
      int orientation = orientation(content);
      if (orientation > 1 && orientation <= 8) {
        byte[] kept = exif(orientation);
        write(to, marker, kept, kept.length);
      }
    } else if (marker == ADOBE && begins(content, "Adobe")) {
      // says how the colours are written, which no decoder can guess
      write(to, marker, content, Math.min(content.length, 12));
    } else if (marker != COMMENT && (marker < JFIF || marker > LAST_APPLICATION)) {
      write(to, marker, content, content.length);
    }
    return marker(in);
  }

  /** The picture's data up to the next marker that belongs to them no more. */
  private static int scan(DataInputStream in, OutputStream to) throws IOException, Uncleanable {
    byte[] head = content(in);
    write(to, SCAN, head, head.length);
    while (true) {
      int next = in.readUnsignedByte();
      if (next != 0xff) {
        to.write(next);
        continue;
      }
      int marker = in.readUnsignedByte();
      while (marker == 0xff) {
        marker = in.readUnsignedByte();
      }
      if (marker != 0 && (marker < 0xd0 || marker > 0xd7)) {
        return marker;
      }
      to.write(0xff);
      to.write(marker);
    }
  }

  private static int marker(DataInputStream in) throws IOException, Uncleanable {
    if (in.readUnsignedByte() != 0xff) {
      throw new Uncleanable(Uncleanable.Reason.BROKEN);
    }
    int marker = in.readUnsignedByte();
    while (marker == 0xff) {
      marker = in.readUnsignedByte();
    }
    return marker;
  }

  private static byte[] content(DataInputStream in) throws IOException, Uncleanable {
    int length = in.readUnsignedShort() - 2;
    if (length < 0) {
      throw new Uncleanable(Uncleanable.Reason.BROKEN);
    }
    var content = new byte[length];
    in.readFully(content);
    return content;
  }

  private static void write(OutputStream to, int marker, byte[] content, int length)
      throws IOException {
    to.write(0xff);
    to.write(marker);
    to.write((length + 2) >> 8);
    to.write(length + 2);
    to.write(content, 0, length);
  }

  private static boolean begins(byte[] content, String ascii) {
    if (content.length < ascii.length()) {
      return false;
    }
    for (int i = 0; i < ascii.length(); i++) {
      if (content[i] != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Which way up, 1 to 8; 0 if it is not said, or not in a way that can be read. */
  private static int orientation(byte[] exif) {
    try {
      var tiff = ByteBuffer.wrap(exif, 6, exif.length - 6).slice();
      tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
      int directory = tiff.getInt(4);
      int entries = Short.toUnsignedInt(tiff.getShort(directory));
      for (int i = 0; i < entries; i++) {
        int entry = directory + 2 + 12 * i;
        if (Short.toUnsignedInt(tiff.getShort(entry)) == ORIENTATION) {
          return tiff.getShort(entry + 8);
        }
      }
      return 0;
    } catch (IndexOutOfBoundsException e) {
      return 0;
    }
  }

  private static byte[] exif(int orientation) {
    return ByteBuffer.allocate(32)
        .put(new byte[] {'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42})
        .putInt(8)
        .putShort((short) 1)
        .putShort((short) ORIENTATION)
        .putShort((short) 3)
        .putInt(1)
        .putShort((short) orientation)
        .array();
  }
}
