package jp.lg.isac.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import jp.lg.isac.identity.Role;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.tenancy.OrganisationCode;
import jp.lg.isac.tenancy.OrganisationKind;
import org.junit.jupiter.api.Test;

class RolePolicyTest {
  @Test
  void knowsCoordinatorsOnlyInPrefectures() {
    assertThat(RolePolicy.of(OrganisationKind.PREFECTURE)).contains(Role.COORDINATOR);
    assertThatThrownBy(
            () -> RolePolicy.check(Set.of(Role.COORDINATOR), OrganisationKind.MUNICIPALITY))
        .isInstanceOf(DomainException.Invalid.class);
  }

  @Test
  void knowsTheCentresRolesOnlyInTheCentre() {
    assertThat(RolePolicy.of(OrganisationKind.CENTRE))
        .contains(Role.ANALYST, Role.CENTRE_ADMIN)
        .doesNotContain(Role.COORDINATOR);
    assertThat(RolePolicy.of(OrganisationKind.JOINT_BODY))
        .doesNotContain(Role.ANALYST, Role.CENTRE_ADMIN);
  }

  @Test
  void letsOnlyTheCentresAdministratorAdministerTheCentre() {
    assertThat(RolePolicy.administers(Set.of(Role.ORG_ADMIN), OrganisationKind.CENTRE)).isFalse();
    assertThat(RolePolicy.administers(Set.of(Role.CENTRE_ADMIN), OrganisationKind.CENTRE)).isTrue();
    assertThat(RolePolicy.administers(Set.of(Role.ORG_ADMIN), OrganisationKind.MUNICIPALITY))
        .isTrue();
  }

  @Test
  void refusesANameThatBelongsToAnotherOrganisation() {
    var own = new OrganisationCode("482013");
    RolePolicy.checkUsername("tanaka@482013", own);
    assertThatThrownBy(() -> RolePolicy.checkUsername("tanaka@482021", own))
        .isInstanceOf(DomainException.Invalid.class);
  }

  @Test
  void refusesAPeriodThatEndsBeforeItBegins() {
    var day = LocalDate.of(2026, 4, 1);
    RolePolicy.checkPeriod(day, day);
    assertThatThrownBy(() -> RolePolicy.checkPeriod(day, day.minusDays(1)))
        .isInstanceOf(DomainException.Invalid.class);
  }
}
