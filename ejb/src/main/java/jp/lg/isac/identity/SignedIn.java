package jp.lg.isac.identity;

import java.security.Principal;
import java.util.Set;
import java.util.UUID;
import jp.lg.isac.tenancy.OrganisationCode;
import jp.lg.isac.tenancy.OrganisationKind;

/**
 * A person acting under one membership: everything that decides what may be seen and done follows
 * from it. Made only from a verified credential, session or token, never from a request's values.
 *
 * @param account id of the account
 * @param username the name signed in with
 * @param displayName the person's name as shown
 * @param membership id of the membership acted under
 * @param organisation code of the organisation acted for
 * @param organisationName its name
 * @param kind its kind
 * @param codes the organisation's code and those of its predecessors (mergers)
 * @param groups ids of the sharing groups that the organisation belongs to
 * @param roles roles of the membership; TRAINEE is always among them
 * @param session id of the session or API token that carried the request
 * @param scopes for an API token what it may do, empty for a session, which may do all
 * @param language the language chosen, {@code ja} or {@code en}
 */
public record SignedIn(
    UUID account,
    String username,
    String displayName,
    UUID membership,
    OrganisationCode organisation,
    String organisationName,
    OrganisationKind kind,
    Set<OrganisationCode> codes,
    Set<UUID> groups,
    Set<Role> roles,
    UUID session,
    Set<String> scopes,
    String language)
    implements Principal {

  public SignedIn {
    codes = Set.copyOf(codes);
    groups = Set.copyOf(groups);
    roles = Set.copyOf(roles);
    scopes = Set.copyOf(scopes);
  }

  /**
   * The product itself, going on beside requests with what a person began or nobody did: it reads
   * what who handles the organisation's cases reads.
   *
   * @param account of the person, or of nobody
   * @param name as it stands with what is written
   */
  public static SignedIn besideRequests(OrganisationCode organisation, UUID account, String name) {
    var nothing = new UUID(0, 0);
    return new SignedIn(
        account,
        name,
        name,
        nothing,
        organisation,
        "",
        OrganisationKind.MUNICIPALITY,
        Set.of(organisation),
        Set.of(),
        Set.of(Role.TRAINEE, Role.STAFF),
        nothing,
        Set.of(),
        "ja");
  }

  @Override
  public String getName() {
    return username;
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }

  public boolean hasAnyOf(Set<Role> wanted) {
    return roles.stream().anyMatch(wanted::contains);
  }
}
