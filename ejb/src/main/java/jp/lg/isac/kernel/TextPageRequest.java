package jp.lg.isac.kernel;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list in the order of a unique text is wanted, such as codes or user names.
 *
 * @param limit rows, 1 to 100
 * @param after the text of the row after which the page begins, empty for the first page
 */
public record TextPageRequest(int limit, String after) {
  public TextPageRequest {
    if (limit < 1 || limit > PageRequest.MAXIMUM_LIMIT) {
      throw new DomainException.Invalid(
          "/limit", "limit-out-of-range", 1, PageRequest.MAXIMUM_LIMIT);
    }
  }

  /**
   * Reads the parameters of a list's URL.
   *
   * @throws DomainException.Invalid if the limit is out of range or the cursor is not ours
   */
  public static TextPageRequest of(@Nullable Integer limit, @Nullable String cursor) {
    return new TextPageRequest(
        limit == null ? PageRequest.DEFAULT_LIMIT : limit,
        cursor == null || cursor.isEmpty() ? "" : decoded(cursor));
  }

  /** Rows to read: one more than shown, which tells whether there is a next page. */
  public int rowsToRead() {
    return limit + 1;
  }

  static String encoded(String key) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(key.getBytes(StandardCharsets.UTF_8));
  }

  private static String decoded(String cursor) {
    try {
      var text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor)))
              .toString();
      if (text.isEmpty() || text.indexOf('\0') >= 0) {
        throw new DomainException.Invalid("/cursor", "cursor-invalid");
      }
      return text;
    } catch (CharacterCodingException | IllegalArgumentException e) {
      throw new DomainException.Invalid("/cursor", "cursor-invalid");
    }
  }
}
