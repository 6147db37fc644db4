package jp.lg.isac.web.knowledge;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import jp.lg.isac.knowledge.Opening;
import jp.lg.isac.knowledge.OpeningView;
import jp.lg.isac.knowledge.ProposeOpening;

/** Opening an article to the public. */
@Path("articles/{id}/opening")
public class OpeningsResource {
  @Inject Opening openings;

  @GET
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  public OpeningView get(@PathParam("id") UUID id) {
    return openings.get(id);
  }

  @POST
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  public OpeningView propose(@PathParam("id") UUID id, @NotNull @Valid ProposeOpening command) {
    return openings.propose(id, command);
  }

  /** By another person than who proposed it. */
  @POST
  @Path("confirmation")
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  public OpeningView confirm(@PathParam("id") UUID id) {
    return openings.confirm(id);
  }

  @DELETE
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  public void withdraw(@PathParam("id") UUID id) {
    openings.withdraw(id);
  }
}
