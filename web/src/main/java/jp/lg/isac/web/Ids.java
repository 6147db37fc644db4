package jp.lg.isac.web;

import java.util.UUID;
import jp.lg.isac.kernel.DomainException;
import org.jspecify.annotations.Nullable;

/** Ids as they stand in the addresses of pages. */
public final class Ids {
  private Ids() {}

  /**
   * The id in an address.
   *
   * @throws DomainException.NotFound if it is none: a garbled address names nothing
   */
  public static UUID of(@Nullable String text) {
    try {
      return UUID.fromString(text == null ? "" : text);
    } catch (IllegalArgumentException e) {
      throw new DomainException.NotFound();
    }
  }
}
