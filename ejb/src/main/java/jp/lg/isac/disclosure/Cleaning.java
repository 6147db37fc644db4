package jp.lg.isac.disclosure;

/**
 * What belongs to one clean copy, however many files are within the file.
 *
 * @param text what can be read in it so far
 * @param budget what may still be unpacked
 * @param depth how many archives stand around what is cleaned now
 */
record Cleaning(FoundText text, Budget budget, int depth) {
  /** Bytes of all that is unpacked. */
  private static final long LARGEST = 500_000_000;

  static Cleaning of(FoundText text) {
    return new Cleaning(text, new Budget(LARGEST), 0);
  }

  Cleaning within() {
    return new Cleaning(text, budget, depth + 1);
  }
}
