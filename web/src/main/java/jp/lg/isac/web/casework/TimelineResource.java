package jp.lg.isac.web.casework;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import jp.lg.isac.casework.EventView;
import jp.lg.isac.casework.NoteEvent;
import jp.lg.isac.casework.Timeline;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.web.Etags;
import jp.lg.isac.web.IdempotencyKey;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** What happened in a case of the own organisation. */
@Path("incidents/{id}/timeline")
public class TimelineResource {
  @Inject Timeline timeline;
  @Inject CurrentUser currentUser;

  @GET
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  public Page<EventView> list(@PathParam("id") UUID id) {
    return new Page<>(timeline.list(id), null);
  }

  @POST
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  @APIResponseSchema(value = EventView.class, responseCode = "201")
  public Response note(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @NotNull @Valid NoteEvent command,
      @Context UriInfo uri) {
    EventView view =
        timeline.note(
            id, IdempotencyKey.idFor(currentUser, "incidents/" + id + "/timeline", key), command);
    return Response.created(uri.getAbsolutePathBuilder().path(view.id().toString()).build())
        .tag(Etags.of(view.version()))
        .entity(view)
        .build();
  }

  @GET
  @Path("{event}")
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  @APIResponseSchema(EventView.class)
  public Response get(@PathParam("id") UUID id, @PathParam("event") UUID event) {
    return answer(timeline.get(id, event));
  }

  @PUT
  @Path("{event}")
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  @APIResponseSchema(EventView.class)
  public Response change(
      @PathParam("id") UUID id,
      @PathParam("event") UUID event,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid NoteEvent command) {
    return answer(timeline.change(id, event, Etags.version(ifMatch), command));
  }

  @DELETE
  @Path("{event}")
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  public void remove(@PathParam("id") UUID id, @PathParam("event") UUID event) {
    timeline.remove(id, event);
  }

  private static Response answer(EventView view) {
    return Response.ok(view).tag(Etags.of(view.version())).build();
  }
}
