package jp.lg.isac.web.duty;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jp.lg.isac.duty.DutyRuleView;
import jp.lg.isac.duty.DutyRules;
import jp.lg.isac.duty.Facts;
import jp.lg.isac.duty.RulePreview;
import jp.lg.isac.duty.WriteDutyRule;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.web.Etags;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** The rules on duties to report, in versions. */
@Path("duty-rules")
public class DutyRulesResource {
  @Inject DutyRules rules;

  @GET
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "COORDINATOR", "ANALYST", "CENTRE_ADMIN"})
  public Page<DutyRuleView> list() {
    return new Page<>(rules.list(), null);
  }

  @GET
  @Path("{code}/versions/{version}")
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "COORDINATOR", "ANALYST", "CENTRE_ADMIN"})
  @APIResponseSchema(DutyRuleView.class)
  public Response get(@PathParam("code") String code, @PathParam("version") int version) {
    return answer(rules.get(code, version));
  }

  /** A new version, as a draft. */
  @POST
  @Path("{code}/versions")
  @RolesAllowed("CENTRE_ADMIN")
  @APIResponseSchema(value = DutyRuleView.class, responseCode = "201")
  public Response draft(
      @PathParam("code") String code, @NotNull @Valid WriteDutyRule command, @Context UriInfo uri) {
    DutyRuleView view = rules.draft(code, command);
    return Response.created(
            uri.getAbsolutePathBuilder().path(Integer.toString(view.version())).build())
        .tag(Etags.of(view.revision()))
        .entity(view)
        .build();
  }

  @PUT
  @Path("{code}/versions/{version}")
  @RolesAllowed("CENTRE_ADMIN")
  @APIResponseSchema(DutyRuleView.class)
  public Response rewrite(
      @PathParam("code") String code,
      @PathParam("version") int version,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid WriteDutyRule command) {
    return answer(rules.rewrite(code, version, Etags.version(ifMatch), command));
  }

  /** What the version would make of a case; a draft can be activated afterwards. */
  @POST
  @Path("{code}/versions/{version}/preview")
  @RolesAllowed("CENTRE_ADMIN")
  public RulePreview preview(
      @PathParam("code") String code,
      @PathParam("version") int version,
      @NotNull @Valid Facts facts) {
    return rules.preview(code, version, facts);
  }

  /** From now on clocks follow it. */
  @POST
  @Path("{code}/versions/{version}/activation")
  @RolesAllowed("CENTRE_ADMIN")
  @APIResponseSchema(DutyRuleView.class)
  public Response activate(@PathParam("code") String code, @PathParam("version") int version) {
    return answer(rules.activate(code, version));
  }

  private static Response answer(DutyRuleView view) {
    return Response.ok(view).tag(Etags.of(view.revision())).build();
  }
}
