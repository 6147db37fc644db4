package jp.lg.isac.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.identity.Role;
import jp.lg.isac.tenancy.OrganisationCode;
import org.jspecify.annotations.Nullable;

/**
 * A person's own account.
 *
 * @param memberships as whom he may act today
 * @param version for {@code If-Match}
 */
public record OwnAccountView(
    UUID id,
    String username,
    String displayName,
    @Nullable String email,
    String language,
    @Nullable Instant lastSignInAt,
    List<OwnMembership> memberships,
    long version) {

  /**
   * One organisation that the person may act for.
   *
   * @param acting whether he does so now
   */
  public record OwnMembership(
      UUID id,
      OrganisationCode organisation,
      String organisationName,
      List<Role> roles,
      boolean acting) {}
}
