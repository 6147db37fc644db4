package jp.lg.isac.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import jp.lg.isac.sharing.Audience;
import jp.lg.isac.sharing.AudienceScope;
import jp.lg.isac.sharing.Tlp;
import org.junit.jupiter.api.Test;

class IncidentDemonstrationTest {
  @Test
  void tellsOfAtLeastFortyCasesInAllAudiences() {
    var cases = IncidentDemonstration.cases();
    assertThat(cases).hasSizeGreaterThanOrEqualTo(40);
    assertThat(cases.stream().map(IncidentDemonstration.Case::scope).collect(Collectors.toSet()))
        .contains(
            AudienceScope.OWN,
            AudienceScope.CENTRE,
            AudienceScope.PREFECTURE_OFFICE,
            AudienceScope.PREFECTURE,
            AudienceScope.ALL);
    assertThat(cases).anyMatch(IncidentDemonstration.Case::anonymous);
  }

  @Test
  void staysWithinTheTrafficLight() {
    assertThat(IncidentDemonstration.cases())
        .allSatisfy(c -> Audience.of(c.scope()).checkAgainst(Tlp.of(c.tlp())));
  }
}
