package jp.lg.isac.web.incident;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jp.lg.isac.incident.ApprovalRuleView;
import jp.lg.isac.incident.Approvals;
import jp.lg.isac.incident.SetApprovalRule;
import jp.lg.isac.web.Etags;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** How the own organisation decides what it sends. */
@Path("incidents/approval-rule")
public class ApprovalRuleResource {
  @Inject Approvals approvals;

  @GET
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  @APIResponseSchema(ApprovalRuleView.class)
  public Response get() {
    return answer(approvals.rule());
  }

  @PUT
  @RolesAllowed({"APPROVER", "ORG_ADMIN"})
  @APIResponseSchema(ApprovalRuleView.class)
  public Response set(
      @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid SetApprovalRule command) {
    return answer(approvals.setRule(Etags.version(ifMatch), command));
  }

  private static Response answer(ApprovalRuleView view) {
    return Response.ok(view).tag(Etags.of(view.version())).build();
  }
}
