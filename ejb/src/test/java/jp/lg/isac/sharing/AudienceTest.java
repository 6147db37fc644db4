package jp.lg.isac.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.tenancy.OrganisationCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AudienceTest {
  private static final OrganisationCode AUTHOR = new OrganisationCode("482013");

  @Test
  void namesItsReadersByTokens() {
    var group = UUID.randomUUID();
    assertThat(Audience.of(AudienceScope.OWN).tokens(AUTHOR)).isEmpty();
    assertThat(Audience.of(AudienceScope.CENTRE).tokens(AUTHOR)).containsExactly("centre");
    assertThat(Audience.of(AudienceScope.PREFECTURE).tokens(AUTHOR))
        .containsExactly("office:48", "peer:48");
    assertThat(new Audience(AudienceScope.CENTRE, List.of("49"), List.of(group)).tokens(AUTHOR))
        .containsExactly("centre", "group:" + group, "office:49", "peer:49");
  }

  @ParameterizedTest
  @CsvSource({
    "RED,OWN,true",
    "RED,CENTRE,false",
    "AMBER+STRICT,CENTRE,true",
    "AMBER+STRICT,PREFECTURE_OFFICE,false",
    "AMBER,PREFECTURE_OFFICE,true",
    "AMBER,PREFECTURE,false",
    "AMBER,ALL,false",
    "GREEN,ALL,true",
    "CLEAR,ALL,true"
  })
  void staysWithinTheTrafficLight(String tlp, AudienceScope scope, boolean allowed) {
    var audience = Audience.of(scope);
    if (allowed) {
      assertThatCode(() -> audience.checkAgainst(Tlp.of(tlp))).doesNotThrowAnyException();
    } else {
      assertThatThrownBy(() -> audience.checkAgainst(Tlp.of(tlp)))
          .isInstanceOf(DomainException.RuleViolated.class);
    }
  }
}
