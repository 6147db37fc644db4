package jp.lg.isac.search;

/** A line of a vocabulary makes no sense; the one that was in use stays in use. */
public final class InvalidVocabularyException extends IllegalArgumentException {

  private final String line;
  private final int number;

  /**
   * Says where.
   *
   * @param number of the line within its list, from 1
   */
  public InvalidVocabularyException(String line, int number, Throwable cause) {
    super("line " + number + " of the vocabulary does not load: " + line, cause);
    this.line = line;
    this.number = number;
  }

  public String line() {
    return line;
  }

  public int number() {
    return number;
  }
}
