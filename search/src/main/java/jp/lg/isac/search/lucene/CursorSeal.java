package jp.lg.isac.search.lucene;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
final class CursorSeal {
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int KEY = 32;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();
  private final SecretKeySpec key;

  private CursorSeal(byte[] key) {
    this.key = new SecretKeySpec(key, "AES");
  }

  /** With the key of this file, which is made if it is missing or damaged. */
  static CursorSeal withKeyOf(Path file) throws IOException {
    var bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    if (bytes.length != KEY) {
      bytes = new byte[KEY];
      new SecureRandom().nextBytes(bytes);
      var unfinished = file.resolveSibling(file.getFileName() + ".new");
      Files.write(unfinished, bytes);
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
    return new CursorSeal(bytes);
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
