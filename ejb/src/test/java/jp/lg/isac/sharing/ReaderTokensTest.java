package jp.lg.isac.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import jp.lg.isac.identity.Role;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.tenancy.OrganisationCode;
import jp.lg.isac.tenancy.OrganisationKind;
import org.junit.jupiter.api.Test;

class ReaderTokensTest {
  private static final OrganisationCode TOWN = new OrganisationCode("482013");
  private static final OrganisationCode PREFECTURE = new OrganisationCode("480002");
  private static final OrganisationCode CENTRE = new OrganisationCode("990001");
  private static final UUID GROUP = UUID.randomUUID();

  @Test
  void letWhoHandlesCasesReadHisOwnAndHisPeers() {
    for (var role : Role.OWN_CASES) {
      assertThat(tokens(TOWN, OrganisationKind.MUNICIPALITY, role))
          .containsExactly(
              "all", "audit:482013", "group:" + GROUP, "learner", "own:482013", "peer:48");
    }
  }

  @Test
  void letAnAuditorSeeAuditsAndNoCases() {
    assertThat(tokens(TOWN, OrganisationKind.MUNICIPALITY, Role.AUDITOR))
        .containsExactly("audit:482013", "learner");
  }

  @Test
  void letWhoOnlyLearnsReadNothingElse() {
    assertThat(tokens(TOWN, OrganisationKind.MUNICIPALITY, Role.TRAINEE))
        .containsExactly("learner");
  }

  @Test
  void letACoordinatorReadForTheOfficeAndNotAsAPeer() {
    assertThat(tokens(PREFECTURE, OrganisationKind.PREFECTURE, Role.COORDINATOR))
        .containsExactly("all", "group:" + GROUP, "learner", "office:48");
  }

  @Test
  void makeNobodyACoordinatorOutsideOfAPrefecture() {
    assertThat(tokens(TOWN, OrganisationKind.MUNICIPALITY, Role.COORDINATOR))
        .doesNotContain("office:48");
  }

  @Test
  void letTheCentreReadAsTheCentreAlone() {
    for (var role : Role.CENTRE) {
      assertThat(tokens(CENTRE, OrganisationKind.CENTRE, role))
          .containsExactly("centre", "group:" + GROUP, "learner");
      assertThat(tokens(TOWN, OrganisationKind.MUNICIPALITY, role)).doesNotContain("centre");
    }
  }

  @Test
  void reachBackToThePredecessorsOfAMerger() {
    var predecessor = new OrganisationCode("482021");

    assertThat(
            ReaderTokens.of(
                reader(TOWN, OrganisationKind.MUNICIPALITY, Set.of(TOWN, predecessor), Role.STAFF)))
        .contains("own:482013", "own:482021", "audit:482021");
  }

  private static Set<String> tokens(OrganisationCode code, OrganisationKind kind, Role role) {
    return ReaderTokens.of(reader(code, kind, Set.of(code), role));
  }

  private static SignedIn reader(
      OrganisationCode code, OrganisationKind kind, Set<OrganisationCode> codes, Role role) {
    return new SignedIn(
        UUID.randomUUID(),
        "reader",
        "読む人",
        UUID.randomUUID(),
        code,
        "見本市",
        kind,
        codes,
        Set.of(GROUP),
        EnumSet.of(Role.TRAINEE, role),
        UUID.randomUUID(),
        Set.of(),
        "ja");
  }
}
