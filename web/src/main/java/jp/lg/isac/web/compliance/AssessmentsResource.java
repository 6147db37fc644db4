package jp.lg.isac.web.compliance;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import jp.lg.isac.compliance.AnswerRequirement;
import jp.lg.isac.compliance.AnswerView;
import jp.lg.isac.compliance.AssessmentView;
import jp.lg.isac.compliance.Assessments;
import jp.lg.isac.compliance.BeginAssessment;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.web.Etags;
import jp.lg.isac.web.IdempotencyKey;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** 自己点検 of the own organisation. */
@Path("assessments")
public class AssessmentsResource {
  @Inject Assessments assessments;
  @Inject CurrentUser currentUser;

  @GET
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "AUDITOR"})
  public Page<AssessmentView> list(
      @QueryParam("fiscalYear") @Nullable Integer fiscalYear,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return assessments.list(fiscalYear, PageRequest.of(limit, cursor));
  }

  @POST
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  @APIResponseSchema(value = AssessmentView.class, responseCode = "201")
  public Response begin(
      @NotNull @Valid BeginAssessment command,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @Context UriInfo uri) {
    var id = IdempotencyKey.idFor(currentUser, "assessments", key);
    AssessmentView begun = assessments.begin(id, command);
    return Response.created(uri.getAbsolutePathBuilder().path(id.toString()).build())
        .entity(begun)
        .build();
  }

  @GET
  @Path("{id}")
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "AUDITOR"})
  public AssessmentView find(@PathParam("id") UUID id) {
    return assessments.find(id);
  }

  @GET
  @Path("{id}/answers/{requirement}")
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "AUDITOR"})
  @APIResponseSchema(AnswerView.class)
  public Response findAnswer(
      @PathParam("id") UUID id, @PathParam("requirement") String requirement) {
    return tagged(assessments.answer(id, requirement));
  }

  @PUT
  @Path("{id}/answers/{requirement}")
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  @APIResponseSchema(AnswerView.class)
  public Response answer(
      @PathParam("id") UUID id,
      @PathParam("requirement") String requirement,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid AnswerRequirement command) {
    return tagged(assessments.answer(id, requirement, Etags.version(ifMatch), command));
  }

  @POST
  @Path("{id}/finalisation")
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  public AssessmentView finalise(@PathParam("id") UUID id) {
    return assessments.finalise(id);
  }

  private static Response tagged(AnswerView answer) {
    return Response.ok(answer).tag(Etags.of(answer.version())).build();
  }
}
