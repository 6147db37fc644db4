package jp.lg.isac.web.incident;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.incident.IncidentView;
import jp.lg.isac.incident.Incidents;
import jp.lg.isac.incident.PostIncident;
import jp.lg.isac.incident.ReportView;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.web.Etags;
import jp.lg.isac.web.IdempotencyKey;
import jp.lg.isac.web.Json;
import org.jspecify.annotations.Nullable;

/** One's own incidents. */
@Path("incidents")
public class IncidentsResource {
  @Inject Incidents incidents;
  @Inject CurrentUser currentUser;

  @GET
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  public Page<IncidentView> list(
      @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
    return incidents.list(PageRequest.of(limit, cursor));
  }

  @POST
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  public Response post(
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @NotNull @Valid PostIncident command,
      @Context UriInfo uri) {
    IncidentView view =
        incidents.post(IdempotencyKey.idFor(currentUser, "incidents", key), command);
    return Response.created(uri.getAbsolutePathBuilder().path(view.id().toString()).build())
        .tag(Etags.of(view.version()))
        .entity(view)
        .build();
  }

  @GET
  @Path("{id}")
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  public Response get(@PathParam("id") UUID id) {
    return answer(incidents.get(id));
  }

  /** Changes a draft; its status SENT sends it. */
  @PATCH
  @Path("{id}")
  @Consumes({Json.MERGE_PATCH, MediaType.APPLICATION_JSON})
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  public Response patch(
      @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, JsonNode patch) {
    long version = Etags.version(ifMatch);
    PostIncident command = Json.patched(incidents.get(id).asCommand(), patch, PostIncident.class);
    return answer(incidents.rewrite(id, version, command));
  }

  /** Throws a draft away. */
  @DELETE
  @Path("{id}")
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  public void discard(@PathParam("id") UUID id) {
    incidents.discard(id);
  }

  @GET
  @Path("{id}/reports")
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  public Page<ReportView> reports(@PathParam("id") UUID id) {
    List<ReportView> reports = incidents.reports(id);
    return new Page<>(reports, null);
  }

  @GET
  @Path("{id}/reports/{n}")
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  public ReportView report(@PathParam("id") UUID id, @PathParam("n") int n) {
    return incidents.report(id, n);
  }

  private static Response answer(IncidentView view) {
    return Response.ok(view).tag(Etags.of(view.version())).build();
  }
}
