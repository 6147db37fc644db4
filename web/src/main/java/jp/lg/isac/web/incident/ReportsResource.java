package jp.lg.isac.web.incident;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.incident.Approvals;
import jp.lg.isac.incident.ReportView;
import jp.lg.isac.incident.Reports;
import jp.lg.isac.incident.ReturnReport;
import jp.lg.isac.incident.WriteReport;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.web.Etags;
import jp.lg.isac.web.IdempotencyKey;
import jp.lg.isac.web.Json;
import jp.lg.isac.web.MergePatch;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** The thread of an incident: its stages, and the 決裁 of each. */
@Path("incidents/{id}/reports")
public class ReportsResource {
  @Inject Reports reports;
  @Inject Approvals approvals;
  @Inject CurrentUser currentUser;

  @GET
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  public Page<ReportView> thread(@PathParam("id") UUID id) {
    return new Page<>(reports.thread(id), null);
  }

  @POST
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  @APIResponseSchema(value = ReportView.class, responseCode = "201")
  public Response write(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @NotNull @Valid WriteReport command,
      @Context UriInfo uri) {
    UUID request = IdempotencyKey.idFor(currentUser, "incidents/" + id + "/reports", key);
    ReportView view = reports.write(id, request, command);
    return Response.created(uri.getAbsolutePathBuilder().path(Integer.toString(view.n())).build())
        .tag(Etags.of(view.version()))
        .entity(view)
        .build();
  }

  @GET
  @Path("{n}")
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  @APIResponseSchema(ReportView.class)
  public Response get(@PathParam("id") UUID id, @PathParam("n") int n) {
    return answer(reports.get(id, n));
  }

  /** Changes a draft; its status SENT sends it. */
  @PATCH
  @Path("{n}")
  @Consumes({Json.MERGE_PATCH, MediaType.APPLICATION_JSON})
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  @APIResponseSchema(ReportView.class)
  public Response patch(
      @PathParam("id") UUID id,
      @PathParam("n") int n,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      MergePatch<WriteReport> patch) {
    long version = Etags.version(ifMatch);
    WriteReport command = patch.onto(reports.get(id, n).asCommand());
    return answer(reports.rewrite(id, n, version, command));
  }

  /** Throws a draft away. */
  @DELETE
  @Path("{n}")
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  public void discard(@PathParam("id") UUID id, @PathParam("n") int n) {
    reports.discard(id, n);
  }

  /** Asks for the 決裁; number 1 hands in the incident itself. */
  @POST
  @Path("{n}/submission")
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  @APIResponseSchema(ReportView.class)
  public Response submit(@PathParam("id") UUID id, @PathParam("n") int n) {
    return answer(approvals.submit(id, n));
  }

  @POST
  @Path("{n}/approval")
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  @APIResponseSchema(ReportView.class)
  public Response approve(@PathParam("id") UUID id, @PathParam("n") int n) {
    return answer(approvals.approve(id, n));
  }

  @POST
  @Path("{n}/return")
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  @APIResponseSchema(ReportView.class)
  public Response giveBack(
      @PathParam("id") UUID id, @PathParam("n") int n, @NotNull @Valid ReturnReport command) {
    return answer(approvals.giveBack(id, n, command));
  }

  private static Response answer(ReportView view) {
    return Response.ok(view).tag(Etags.of(view.version())).build();
  }
}
