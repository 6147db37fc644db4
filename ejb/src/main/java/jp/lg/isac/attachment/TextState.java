package jp.lg.isac.attachment;

/** Whether what a file says is searched with what it belongs to. */
public enum TextState {
  /** It is read out in a moment; by its name it is found already. */
  WAITING,
  READ,
  /** It is too long, or ends in the middle: its beginning is searched. */
  PARTLY,
  /** It has a password. */
  LOCKED,
  /** It is damaged, or takes too much time or memory. */
  UNREADABLE,
  /** There is no text in it. */
  NONE;

  /** That of a file that has just come. */
  public static TextState of(String mediaType) {
    return mediaType.startsWith("image/") ? NONE : WAITING;
  }
}
