package jp.lg.isac.account;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import jp.lg.isac.identity.Role;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.tenancy.OrganisationCode;
import jp.lg.isac.tenancy.OrganisationKind;
import org.jspecify.annotations.Nullable;

/** Which roles there are in which kind of organisation, and who gives them. */
final class RolePolicy {
  private static final Set<Role> EVERYWHERE =
      EnumSet.of(Role.STAFF, Role.APPROVER, Role.ORG_ADMIN, Role.AUDITOR, Role.TRAINEE);

  private RolePolicy() {}

  /** The roles that a member of such an organisation can have, in their order. */
  static Set<Role> of(OrganisationKind kind) {
    var roles = EnumSet.copyOf(EVERYWHERE);
    switch (kind) {
      case PREFECTURE -> roles.add(Role.COORDINATOR);
      case CENTRE -> roles.addAll(Role.CENTRE);
      case MUNICIPALITY, JOINT_BODY -> {}
    }
    return roles;
  }

  /** Who administers people: the centre's are administered by its own administrator alone. */
  static boolean administers(Set<Role> roles, OrganisationKind kind) {
    return roles.contains(kind == OrganisationKind.CENTRE ? Role.CENTRE_ADMIN : Role.ORG_ADMIN);
  }

  /**
   * Who administers the people of his organisation.
   *
   * @throws DomainException.Forbidden for an administrator of something else
   */
  static SignedIn administrator(SignedIn user) {
    if (!administers(user.roles(), user.kind())) {
      throw new DomainException.Forbidden();
    }
    return user;
  }

  /**
   * Checks that members of such an organisation can have the roles.
   *
   * @throws DomainException.Invalid {@code account.role-not-here}
   */
  static void check(Collection<Role> roles, OrganisationKind kind) {
    var allowed = of(kind);
    var wrong = roles.stream().filter(role -> !allowed.contains(role)).sorted().toList();
    if (!wrong.isEmpty()) {
      throw new DomainException.Invalid("/roles", "account.role-not-here", wrong.getFirst());
    }
  }

  /**
   * Checks that a name ends with {@code @} and the organisation's code, so that a clash never tells
   * about another one.
   */
  static void checkUsername(String username, OrganisationCode organisation) {
    if (!username.endsWith("@" + organisation)) {
      throw new DomainException.Invalid("/username", "account.username-not-ours", organisation);
    }
  }

  static void checkPeriod(LocalDate from, @Nullable LocalDate to) {
    if (to != null && to.isBefore(from)) {
      throw new DomainException.Invalid("/validTo", "account.ends-before-it-begins");
    }
  }
}
