package jp.lg.isac.disclosure;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * A GIF picture is a row of blocks (GIF89a). Frames, their timing and how often they are shown are
 * copied; comments, XMP, profiles, texts over the picture and whatever follows its end are left
 * out.
 */
final class GifFile {
  private static final int IMAGE = 0x2c;
  private static final int EXTENSION = 0x21;
  private static final int END = 0x3b;
  private static final int GRAPHIC_CONTROL = 0xf9;
  private static final int APPLICATION = 0xff;

  /** Applications whose block says how often the frames are shown. */
  private static final Set<String> LOOPS = Set.of("NETSCAPE2.0", "ANIMEXTS1.0");

  private final DataInputStream in;
  private final OutputStream out;

  private GifFile(InputStream from, OutputStream out) {
    this.in = new DataInputStream(from);
    this.out = out;
  }

  static void clean(InputStream from, OutputStream to) throws IOException, Uncleanable {
    try {
      new GifFile(from, to).clean();
    } catch (EOFException e) {
      throw new Uncleanable(Uncleanable.Reason.BROKEN, e);
    }
  }

  private void clean() throws IOException, Uncleanable {
    String signature = new String(copied(6), StandardCharsets.US_ASCII);
    if (!signature.equals("GIF87a") && !signature.equals("GIF89a")) {
      throw new Uncleanable(Uncleanable.Reason.BROKEN);
    }
    byte[] screen = copied(7);
    colours(screen[4]);
    int block = in.readUnsignedByte();
    while (block != END) {
      switch (block) {
        case IMAGE -> image();
        case EXTENSION -> extension();
        default -> throw new Uncleanable(Uncleanable.Reason.BROKEN);
      }
      block = in.readUnsignedByte();
    }
    out.write(END);
  }

  private void image() throws IOException {
    out.write(IMAGE);
    byte[] descriptor = copied(9);
    colours(descriptor[8]);
    copied(1);
    copySubBlocks();
  }

  private void extension() throws IOException {
    int label = in.readUnsignedByte();
    if (label == GRAPHIC_CONTROL) {
      out.write(EXTENSION);
      out.write(label);
      copySubBlocks();
    } else if (label == APPLICATION) {
      application();
    } else {
      skipSubBlocks();
    }
  }

  private void application() throws IOException {
    byte[] name = subBlock();
    byte[] first = name.length == 0 ? name : subBlock();
    if (LOOPS.contains(new String(name, StandardCharsets.US_ASCII))
        && first.length == 3
        && first[0] == 1) {
      out.write(EXTENSION);
      out.write(APPLICATION);
      for (byte[] kept : new byte[][] {name, first}) {
        out.write(kept.length);
        out.write(kept);
      }
      out.write(0);
    }
    if (first.length > 0) {
      skipSubBlocks();
    }
  }

  /** A table of colours, if the flags before it say that there is one. */
  private void colours(byte flags) throws IOException {
    if ((flags & 0x80) != 0) {
      copied(3 << ((flags & 7) + 1));
    }
  }

  private void copySubBlocks() throws IOException {
    byte[] block;
    do {
      block = subBlock();
      out.write(block.length);
      out.write(block);
    } while (block.length > 0);
  }

  private void skipSubBlocks() throws IOException {
    while (subBlock().length > 0) {
      // left out
    }
  }

  private byte[] subBlock() throws IOException {
    return read(in.readUnsignedByte());
  }

  private byte[] copied(int length) throws IOException {
    byte[] bytes = read(length);
    out.write(bytes);
    return bytes;
  }

  private byte[] read(int length) throws IOException {
    var bytes = new byte[length];
    in.readFully(bytes);
    return bytes;
  }
}
