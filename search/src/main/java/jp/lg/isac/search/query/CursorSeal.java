package jp.lg.isac.search.query;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import jp.lg.isac.search.Facet;
import jp.lg.isac.search.InvalidCursorException;
import jp.lg.isac.search.SearchQuery;

/**
 * Closes cursors so that nobody reads from them how often others change something, and nobody makes
 * one: AES-GCM under a key that stands beside the index. A cursor opens only for the question that
 * it was made for.
 */
public final class CursorSeal {
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int KEY = 32;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();
  private final SecretKeySpec key;

  private CursorSeal(byte[] key) {
    this.key = new SecretKeySpec(key, "AES");
  }

  /** With a key that was made by {@link #newKey}. */
  public static CursorSeal with(byte[] key) {
    return new CursorSeal(key);
  }

  public static byte[] newKey() {
    var key = new byte[KEY];
    new SecureRandom().nextBytes(key);
    return key;
  }

  /** Whether this may be a key. */
  public static boolean isKey(byte[] bytes) {
    return bytes.length == KEY;
  }

  String close(byte[] content, SearchQuery query) {
    try {
      var nonce = new byte[NONCE];
      random.nextBytes(nonce);
      var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, query).doFinal(content);
      var whole = Arrays.copyOf(nonce, NONCE + sealed.length);
      System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * What was closed.
   *
   * @throws InvalidCursorException if it was closed elsewhere, changed, or is of another question
   */
  byte[] open(String text, SearchQuery query) {
    try {
      var whole = Base64.getUrlDecoder().decode(text);
      if (whole.length <= NONCE) {
        throw new InvalidCursorException(text);
      }
      return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(whole, NONCE), query)
          .doFinal(whole, NONCE, whole.length - NONCE);
    } catch (IllegalArgumentException | GeneralSecurityException e) {
      throw new InvalidCursorException(text);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, SearchQuery query) throws GeneralSecurityException {
    var cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(question(query).getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  /** What decides on the hits and their order, but the reader, who may gain or lose a role. */
  private static String question(SearchQuery query) {
    return List.of(
            query.sort(),
            Stream.of(Facet.values())
                .map(facet -> new TreeSet<>(query.chosen(facet)).toString())
                .toList(),
            String.valueOf(query.from()),
            String.valueOf(query.to()),
            query.text())
        .toString();
  }
}
