package jp.lg.isac.web.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import jp.lg.isac.account.OwnAccount;
import jp.lg.isac.account.OwnAccountView.OwnMembership;
import jp.lg.isac.kernel.Page;

/** As whom one acts. */
@Path("me/membership")
public class ActingResource {
  @Inject OwnAccount account;

  /** The membership to act under. */
  public record ActUnder(@NotNull UUID membership) {}

  @GET
  @RolesAllowed("TRAINEE")
  public Page<OwnMembership> memberships() {
    return new Page<>(account.memberships(), null);
  }

  /** The session acts under another membership from its next request on. */
  @PUT
  @RolesAllowed("TRAINEE")
  public void actUnder(@NotNull @Valid ActUnder command) {
    account.actUnder(command.membership());
  }
}
