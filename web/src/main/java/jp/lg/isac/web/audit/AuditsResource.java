package jp.lg.isac.web.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import java.util.UUID;
import jp.lg.isac.audit.AuditView;
import jp.lg.isac.audit.Audits;
import jp.lg.isac.audit.FindingView;
import jp.lg.isac.audit.RecordAudit;
import jp.lg.isac.audit.RecordFinding;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.web.Etags;
import jp.lg.isac.web.IdempotencyKey;
import jp.lg.isac.web.Json;
import jp.lg.isac.web.MergePatch;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** 監査 of the own organisation. */
@Path("audits")
public class AuditsResource {
  @Inject Audits audits;
  @Inject CurrentUser currentUser;

  @GET
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "AUDITOR"})
  public Page<AuditView> list(
      @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
    return audits.list(PageRequest.of(limit, cursor));
  }

  @POST
  @RolesAllowed({"AUDITOR", "ORG_ADMIN"})
  @APIResponseSchema(value = AuditView.class, responseCode = "201")
  public Response record(
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @NotNull @Valid RecordAudit command,
      @Context UriInfo uri) {
    AuditView view = audits.record(IdempotencyKey.idFor(currentUser, "audits", key), command);
    return Response.created(uri.getAbsolutePathBuilder().path(view.id().toString()).build())
        .tag(Etags.of(view.version()))
        .entity(view)
        .build();
  }

  @GET
  @Path("{id}")
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "AUDITOR"})
  @APIResponseSchema(AuditView.class)
  public Response find(@PathParam("id") UUID id) {
    return answer(audits.find(id));
  }

  @PATCH
  @Path("{id}")
  @Consumes({Json.MERGE_PATCH, MediaType.APPLICATION_JSON})
  @RolesAllowed({"AUDITOR", "ORG_ADMIN"})
  @APIResponseSchema(AuditView.class)
  public Response amend(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      MergePatch<RecordAudit> patch) {
    long version = Etags.version(ifMatch);
    RecordAudit command = patch.onto(audits.find(id).asCommand());
    return answer(audits.amend(id, version, command));
  }

  @GET
  @Path("{id}/findings")
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "AUDITOR"})
  public Page<FindingView> findings(@PathParam("id") UUID id) {
    return new Page<>(audits.findings(id), null);
  }

  @POST
  @Path("{id}/findings")
  @RolesAllowed({"AUDITOR", "ORG_ADMIN"})
  @APIResponseSchema(value = FindingView.class, responseCode = "201")
  public Response recordFinding(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @NotNull @Valid RecordFinding command,
      @Context UriInfo uri) {
    UUID finding = IdempotencyKey.idFor(currentUser, "audits/" + id + "/findings", key);
    FindingView view = audits.recordFinding(finding, id, command);
    return Response.created(
            uri.getBaseUriBuilder().path("findings").path(view.id().toString()).build())
        .tag(Etags.of(view.version()))
        .entity(view)
        .build();
  }

  private static Response answer(AuditView view) {
    return Response.ok(view).tag(Etags.of(view.version())).build();
  }
}
