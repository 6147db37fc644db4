package jp.lg.isac.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jp.lg.isac.kernel.DomainException;
import org.junit.jupiter.api.Test;

class PasswordRulesTest {
  private static final String NAME = "tanaka@482013";

  @Test
  void takesALongPassphrase() {
    assertThatCode(() -> PasswordRules.check("/password", "朝の橋 を渡る12の風船たち", NAME))
        .doesNotThrowAnyException();
    assertThatCode(() -> PasswordRules.check("/password", "kaze ga fuku machi", NAME))
        .doesNotThrowAnyException();
  }

  @Test
  void refusesFewerThanTwelveCharacters() {
    assertThat(refusal("kaze-ga-fuk")).isEqualTo("account.password.too-short");
    // a surrogate pair is one character
    assertThat(refusal("𠮷𠮷𠮷𠮷𠮷𠮷")).isEqualTo("account.password.too-short");
  }

  @Test
  void refusesThePersonsName() {
    assertThat(refusal("My-Tanaka-2026")).isEqualTo("account.password.like-the-name");
  }

  @Test
  void refusesCommonAndMonotonousOnes() {
    assertThat(refusal("Password1234")).isEqualTo("account.password.common");
    assertThat(refusal("aaaaaaaaaaaab")).isEqualTo("account.password.common");
  }

  private static String refusal(String password) {
    var refused =
        catchThrowableOfType(
            DomainException.Invalid.class, () -> PasswordRules.check("/password", password, NAME));
    return refused.violations().getFirst().code();
  }
}
