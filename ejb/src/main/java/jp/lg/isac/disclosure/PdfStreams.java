package jp.lg.isac.disclosure;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * How large the packed streams of a PDF are, counted before the library unpacks them: it does that
 * in memory.
 */
final class PdfStreams {
  private static final byte[] BEGIN = {'s', 't', 'r', 'e', 'a', 'm'};

  private PdfStreams() {}

  static void check(Path pdf, Budget budget) throws IOException, Uncleanable {
    try (var file = FileChannel.open(pdf, StandardOpenOption.READ);
        var in = new BufferedInputStream(Channels.newInputStream(file), 1 << 16)) {
      long at = 0;
      int matched = 0;
      for (int next = in.read(); next >= 0; next = in.read()) {
        at++;
        if (next == BEGIN[matched]) {
          matched++;
        } else {
          matched = next == BEGIN[0] ? 1 : 0;
        }
        if (matched == BEGIN.length) {
          matched = 0;
          inflate(file, at, budget);
        }
      }
    } catch (Budget.Exceeded e) {
      throw new Uncleanable(Uncleanable.Reason.TOO_LARGE, e);
    }
  }

  /** Counts what follows as far as it is packed; the rest is none of ours. */
  private static void inflate(FileChannel file, long begin, Budget budget) throws IOException {
    var buffer = ByteBuffer.allocate(1 << 16);
    var out = new byte[1 << 16];
    var inflater = new Inflater();
    try {
      long at = begin;
      while (!inflater.finished()) {
        int read = file.read(buffer.clear(), at);
        if (read <= 0) {
          return;
        }
        int from = at == begin ? lineEnd(buffer.array(), read) : 0;
        at += read;
        inflater.setInput(buffer.array(), from, read - from);
        while (!inflater.needsInput() && !inflater.finished()) {
          int unpacked = inflater.inflate(out);
          if (unpacked == 0 && inflater.needsDictionary()) {
            return;
          }
          budget.spend(unpacked);
        }
      }
    } catch (DataFormatException e) {
      // not packed, or by another method, none of which grows that much
    } finally {
      inflater.end();
    }
  }

  private static int lineEnd(byte[] bytes, int length) {
    int from = 0;
    while (from < Math.min(2, length) && (bytes[from] == '\r' || bytes[from] == '\n')) {
      from++;
    }
    return from;
  }
}
