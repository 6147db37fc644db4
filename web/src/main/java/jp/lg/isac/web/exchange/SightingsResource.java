package jp.lg.isac.web.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import jp.lg.isac.exchange.Sightings;
import jp.lg.isac.exchange.SightingsView;

/** 「うちも」: how often the same happened, told from three organisations on. */
@Path("shared-reports/{id}/sightings")
public class SightingsResource {
  @Inject Sightings sightings;

  @GET
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "COORDINATOR", "ANALYST", "CENTRE_ADMIN"})
  public SightingsView get(@PathParam("id") UUID id) {
    return sightings.get(id);
  }

  @POST
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  public SightingsView sight(@PathParam("id") UUID id) {
    return sightings.sight(id);
  }

  @DELETE
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  public SightingsView takeBack(@PathParam("id") UUID id) {
    return sightings.takeBack(id);
  }
}
