package jp.lg.isac.web;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.lg.isac.kernel.DomainException;
import org.jspecify.annotations.Nullable;

/** Ids as they stand in the addresses of pages. */
public final class Ids {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private Ids() {}

  /** The first id in a text: of an address or an id, whatever somebody copied. */
  public static Optional<UUID> in(@Nullable String text) {
    return ID.matcher(text == null ? "" : text)
        .results()
        .map(found -> UUID.fromString(found.group()))
        .findFirst();
  }

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
