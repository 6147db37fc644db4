package jp.lg.isac.web.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import jp.lg.isac.exchange.ImpactView;
import jp.lg.isac.exchange.SayImpact;
import jp.lg.isac.exchange.Sightings;

/** How those are hit who use what is reported of. */
@Path("shared-reports/{id}/impact")
public class ImpactResource {
  @Inject Sightings sightings;

  @GET
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "COORDINATOR", "ANALYST", "CENTRE_ADMIN"})
  public ImpactView get(@PathParam("id") UUID id) {
    return sightings.impact(id);
  }

  /** Says it for the own organisation, in place of what it said before. */
  @POST
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  public ImpactView say(@PathParam("id") UUID id, @NotNull @Valid SayImpact command) {
    return sightings.sayImpact(id, command);
  }
}
