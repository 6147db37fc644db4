package jp.lg.isac.web.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jp.lg.isac.exchange.CentreShift;
import jp.lg.isac.exchange.NoteView;
import jp.lg.isac.exchange.WriteNote;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.web.IdempotencyKey;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** What the shifts of the centre hand over to each other in words. */
@Path("centre-desk/notes")
public class CentreNotesResource {
  @Inject CentreShift shift;
  @Inject CurrentUser currentUser;

  /** The newest first. */
  @GET
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  public Page<NoteView> notes(
      @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
    return shift.notes(PageRequest.of(limit, cursor));
  }

  @POST
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  @APIResponseSchema(value = NoteView.class, responseCode = "201")
  public Response write(
      @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid WriteNote command) {
    var id = IdempotencyKey.idFor(currentUser, "centre-desk/notes", key);
    return Response.status(Response.Status.CREATED).entity(shift.write(id, command)).build();
  }
}
