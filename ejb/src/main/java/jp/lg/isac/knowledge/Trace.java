package jp.lg.isac.knowledge;

/**
 * Something in a text that could tell the public of an organisation, or of the inside of the
 * product.
 *
 * @param text as it was found
 */
public record Trace(Kind kind, String text) {
  /** What it is. */
  public enum Kind {
    ORGANISATION_NAME,
    ORGANISATION_CODE,
    ID,
    INTERNAL_LINK
  }

  /** Whether no text may hold it; the others may be meant, and are confirmed one by one. */
  public boolean isForbidden() {
    return kind == Kind.ID || kind == Kind.INTERNAL_LINK;
  }
}
