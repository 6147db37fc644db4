package jp.lg.isac.web.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.identity.Role;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.tenancy.OrganisationCode;
import jp.lg.isac.tenancy.OrganisationKind;

/** Who I am and as whom I act. */
@Path("me")
public class MeResource {
  @Inject CurrentUser currentUser;

  /** The current user. */
  public record Me(
      UUID id,
      String username,
      String displayName,
      ActingFor organisation,
      List<Role> roles,
      String language) {}

  /** The organisation that the user acts for. */
  public record ActingFor(OrganisationCode code, String name, OrganisationKind kind) {}

  @GET
  @RolesAllowed("TRAINEE")
  public Me me() {
    SignedIn user = currentUser.get();
    return new Me(
        user.account(),
        user.username(),
        user.displayName(),
        new ActingFor(user.organisation(), user.organisationName(), user.kind()),
        user.roles().stream().sorted().toList(),
        user.language());
  }
}
