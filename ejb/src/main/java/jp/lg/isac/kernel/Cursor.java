package jp.lg.isac.kernel;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/**
 * The place of a row in a list ordered by moment and id, newest first: the keyset of the next page.
 *
 * @param at moment of the last row shown, in microseconds
 * @param id id of the last row shown, which decides between equal moments
 */
public record Cursor(Instant at, UUID id) {
  /** Before the newest row. */
  public static final Cursor START =
      new Cursor(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1L, -1L));

  /** The opaque text that travels in a URL. */
  public String encoded() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((at + " " + id).getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * Reads what {@link #encoded()} wrote.
   *
   * @throws DomainException.Invalid if it was not written by it
   */
  public static Cursor decode(String text) {
    try {
      var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
      int space = plain.indexOf(' ');
      return new Cursor(
          Instant.parse(plain.substring(0, space)), UUID.fromString(plain.substring(space + 1)));
    } catch (RuntimeException e) {
      throw new DomainException.Invalid("/cursor", "cursor-invalid");
    }
  }
}
