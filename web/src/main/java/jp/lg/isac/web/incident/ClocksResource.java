package jp.lg.isac.web.incident;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import jp.lg.isac.duty.ClockView;
import jp.lg.isac.incident.CaseClocks;
import jp.lg.isac.incident.NoteDuty;
import jp.lg.isac.kernel.Page;

/** The clocks of the duties that a case has. */
@Path("incidents/{id}/clocks")
public class ClocksResource {
  @Inject CaseClocks clocks;

  @GET
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  public Page<ClockView> list(@PathParam("id") UUID id) {
    return new Page<>(clocks.clocks(id), null);
  }

  /** Notes that a duty was fulfilled outside of the product; whether in time is kept. */
  @POST
  @Path("{duty}/report")
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  public Page<ClockView> note(
      @PathParam("id") UUID id, @PathParam("duty") String duty, @NotNull @Valid NoteDuty command) {
    return new Page<>(clocks.note(id, duty, command), null);
  }
}
