package jp.lg.isac.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationCodeTest {
  @ParameterizedTest
  @ValueSource(strings = {"010006", "011002", "131016", "480002", "482013", "990001", "472018"})
  void acceptsCodesWithTheRightCheckDigit(String code) {
    assertThat(OrganisationCode.parse(code)).map(OrganisationCode::value).contains(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "48201", "482014", "4820133", "48201x", "４８２０１３"})
  void refusesAnythingElse(String text) {
    assertThat(OrganisationCode.parse(text)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> new OrganisationCode(text));
  }

  @Test
  void completesFiveDigits() {
    assertThat(OrganisationCode.ofFirstFive("48201").value()).isEqualTo("482013");
  }
}
