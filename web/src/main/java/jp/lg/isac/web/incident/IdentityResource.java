package jp.lg.isac.web.incident;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import jp.lg.isac.incident.DecideIdentity;
import jp.lg.isac.incident.IdentityChecks;
import jp.lg.isac.incident.IdentityHitView;
import jp.lg.isac.kernel.Page;

/** What would tell whose a stage is, as long as it is a draft, and what is decided about it. */
@Path("incidents/{id}/reports/{n}/identity")
public class IdentityResource {
  @Inject IdentityChecks checks;

  @GET
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  public Page<IdentityHitView> hits(@PathParam("id") UUID id, @PathParam("n") int n) {
    return new Page<>(checks.hits(id, n), null);
  }

  /** Decides about all hits at once; answers with them. */
  @PUT
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  public Page<IdentityHitView> decide(
      @PathParam("id") UUID id, @PathParam("n") int n, @NotNull @Valid DecideIdentity command) {
    return new Page<>(checks.decide(id, n, command), null);
  }
}
