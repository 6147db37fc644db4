package jp.lg.isac.disclosure;

/** The text that is found in a file, as far as it is kept. */
public final class FoundText {
  /** Characters that are looked at; some 5,000 pages. */
  static final int MOST = 5_000_000;

  private final StringBuilder text = new StringBuilder();
  private boolean complete = true;

  void add(CharSequence more) {
    int room = MOST - text.length();
    complete &= more.length() <= room;
    text.append(more, 0, Math.min(more.length(), room));
  }

  /** Ends a line; what stands on two lines is not read as one word. */
  void endLine() {
    if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
      add("\n");
    }
  }

  /** Whether there is nothing beyond what was kept. */
  public boolean isComplete() {
    return complete;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
