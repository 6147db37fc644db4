package jp.lg.isac.disclosure;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** How much may be unpacked of a file in all: a small one can be packed so that it fills a disk. */
final class Budget {
  private long left;

  Budget(long bytes) {
    left = bytes;
  }

  /** Reads on until the budget is used up; then {@link Exceeded} is thrown. */
  InputStream of(InputStream content) {
    return new FilterInputStream(content) {
      @Override
      public int read() throws IOException {
        int read = super.read();
        spend(read < 0 ? 0 : 1);
        return read;
      }

      @Override
      public int read(byte[] buffer, int from, int length) throws IOException {
        int read = super.read(buffer, from, length);
        spend(Math.max(0, read));
        return read;
      }
    };
  }

  void spend(long bytes) throws Exceeded {
    left -= bytes;
    if (left < 0) {
      throw new Exceeded();
    }
  }

  /** More was unpacked than may be. */
  static final class Exceeded extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
