package jp.lg.isac.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.identity.Role;
import jp.lg.isac.tenancy.OrganisationCode;
import org.jspecify.annotations.Nullable;

/**
 * A person of the organisation, as its administrator sees him.
 *
 * @param id id of the account
 * @param home the organisation that the account belongs to; of others' one can change the
 *     membership alone
 * @param validFrom first day of the membership
 * @param validTo last day of the membership
 * @param version for {@code If-Match}
 */
public record UserView(
    UUID id,
    String username,
    OrganisationCode home,
    String displayName,
    @Nullable String email,
    List<Role> roles,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    boolean disabled,
    @Nullable Instant lastSignInAt,
    long version) {

  static UserView of(Membership membership) {
    var account = membership.account();
    return new UserView(
        account.id(),
        account.username(),
        account.home(),
        account.displayName(),
        account.email(),
        List.copyOf(membership.roles()),
        membership.validFrom(),
        membership.validTo(),
        account.disabled(),
        account.lastSignInAt(),
        membership.version());
  }
}
