package jp.lg.isac.disclosure;

/**
 * What belongs to one clean copy, however many files are within the file.
 *
 * @param text what can be read in it so far
 * @param budget what may still be unpacked
 * @param depth how many archives and mails stand around what is cleaned now
 */
record Cleaning(FoundText text, Budget budget, int depth) {
  /** Bytes of all that is unpacked. */
  private static final long LARGEST = 500_000_000;

  /** A ZIP file in a mail in a ZIP file. */
  static final int DEEPEST = 3;

  static Cleaning of(FoundText text) {
    return new Cleaning(text, new Budget(LARGEST), 0);
  }

  /** What belongs to the files within an archive or a mail. */
  Cleaning within() throws Uncleanable {
    if (depth == DEEPEST) {
      throw new Uncleanable(Uncleanable.Reason.TOO_LARGE);
    }
    return new Cleaning(text, budget, depth + 1);
  }
}
