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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import jp.lg.isac.audit.ActionView;
import jp.lg.isac.audit.Audits;
import jp.lg.isac.audit.CorrectiveActions;
import jp.lg.isac.audit.FindingView;
import jp.lg.isac.audit.PlanAction;
import jp.lg.isac.audit.RecordFinding;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.web.Etags;
import jp.lg.isac.web.IdempotencyKey;
import jp.lg.isac.web.Json;
import jp.lg.isac.web.MergePatch;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** What audits found, and what is done about it. */
@Path("findings")
public class FindingsResource {
  @Inject Audits audits;
  @Inject CorrectiveActions actions;
  @Inject CurrentUser currentUser;

  @GET
  @Path("{id}")
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "AUDITOR"})
  @APIResponseSchema(FindingView.class)
  public Response find(@PathParam("id") UUID id) {
    return answer(audits.finding(id));
  }

  @PATCH
  @Path("{id}")
  @Consumes({Json.MERGE_PATCH, MediaType.APPLICATION_JSON})
  @RolesAllowed({"AUDITOR", "ORG_ADMIN"})
  @APIResponseSchema(FindingView.class)
  public Response amend(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      MergePatch<RecordFinding> patch) {
    long version = Etags.version(ifMatch);
    RecordFinding command = patch.onto(audits.finding(id).asCommand());
    return answer(audits.amendFinding(id, version, command));
  }

  @GET
  @Path("{id}/actions")
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "AUDITOR"})
  public Page<ActionView> actions(@PathParam("id") UUID id) {
    return new Page<>(actions.ofFinding(id), null);
  }

  @POST
  @Path("{id}/actions")
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  @APIResponseSchema(value = ActionView.class, responseCode = "201")
  public Response plan(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @NotNull @Valid PlanAction command,
      @Context UriInfo uri) {
    UUID action = IdempotencyKey.idFor(currentUser, "findings/" + id + "/actions", key);
    ActionView view = actions.plan(action, id, command);
    return Response.created(uri.getAbsolutePathBuilder().path(view.id().toString()).build())
        .tag(Etags.of(view.version()))
        .entity(view)
        .build();
  }

  @GET
  @Path("{id}/actions/{action}")
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "AUDITOR"})
  @APIResponseSchema(ActionView.class)
  public Response action(@PathParam("id") UUID id, @PathParam("action") UUID action) {
    return answer(actions.find(id, action));
  }

  @PATCH
  @Path("{id}/actions/{action}")
  @Consumes({Json.MERGE_PATCH, MediaType.APPLICATION_JSON})
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "AUDITOR"})
  @APIResponseSchema(ActionView.class)
  public Response update(
      @PathParam("id") UUID id,
      @PathParam("action") UUID action,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      MergePatch<PlanAction> patch) {
    long version = Etags.version(ifMatch);
    PlanAction command = patch.onto(actions.find(id, action).asCommand());
    return answer(actions.update(id, action, version, command));
  }

  private static Response answer(FindingView view) {
    return Response.ok(view).tag(Etags.of(view.version())).build();
  }

  private static Response answer(ActionView view) {
    return Response.ok(view).tag(Etags.of(view.version())).build();
  }
}
