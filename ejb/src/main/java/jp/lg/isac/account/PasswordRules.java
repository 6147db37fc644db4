package jp.lg.isac.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import jp.lg.isac.kernel.DomainException;

/**
 * What a password must be: long, not made of the user name, not one of the most common (NIST SP
 * 800-63B: length and a list of common ones, no rules about kinds of characters).
 */
final class PasswordRules {
  static final int SHORTEST = 12;
  private static final int LONGEST = 200;
  private static final int SHORTEST_NAME = 4;
  private static final Set<String> COMMON = common();

  private PasswordRules() {}

  /**
   * Checks a new password.
   *
   * @param pointer where it stands in the command
   * @throws DomainException.Invalid with the rule that it breaks
   */
  static void check(String pointer, String password, String username) {
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      throw new DomainException.Invalid(pointer, "account.password.too-short", SHORTEST);
    }
    if (password.length() > LONGEST) {
      throw new DomainException.Invalid(pointer, "account.password.too-long", LONGEST);
    }
    String plain = password.toLowerCase(Locale.ROOT);
    String name = username.replaceFirst("@.*", "");
    if (plain.contains(username) || (name.length() >= SHORTEST_NAME && plain.contains(name))) {
      throw new DomainException.Invalid(pointer, "account.password.like-the-name");
    }
    if (COMMON.contains(plain) || plain.chars().distinct().count() < SHORTEST_NAME) {
      throw new DomainException.Invalid(pointer, "account.password.common");
    }
  }

  private static Set<String> common() {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    PasswordRules.class.getResourceAsStream("common-passwords.txt")),
                StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.isBlank()).collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
