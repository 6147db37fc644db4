package jp.lg.isac.web.training;

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
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.training.AnswerQuiz;
import jp.lg.isac.training.AttemptView;
import jp.lg.isac.training.EnrolmentView;
import jp.lg.isac.training.Learning;
import jp.lg.isac.training.ReportProgress;
import jp.lg.isac.web.Etags;
import jp.lg.isac.web.IdempotencyKey;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** The caller's own way through courses. */
@Path("enrolments/{id}")
public class EnrolmentsResource {
  @Inject Learning learning;
  @Inject CurrentUser currentUser;

  @GET
  @RolesAllowed("TRAINEE")
  @APIResponseSchema(EnrolmentView.class)
  public Response get(@PathParam("id") UUID id) {
    return answer(learning.get(id));
  }

  @PUT
  @Path("progress")
  @RolesAllowed("TRAINEE")
  @APIResponseSchema(EnrolmentView.class)
  public Response progress(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ReportProgress command) {
    return answer(learning.progress(id, Etags.version(ifMatch), command));
  }

  /** Judges an attempt; the answer tells what was right. */
  @POST
  @Path("attempts")
  @RolesAllowed("TRAINEE")
  @APIResponseSchema(value = EnrolmentView.class, responseCode = "201")
  public Response answer(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @NotNull @Valid AnswerQuiz command) {
    AttemptView view =
        learning.answer(id, IdempotencyKey.idFor(currentUser, "attempts", key), command);
    return Response.status(Response.Status.CREATED).entity(view).build();
  }

  private static Response answer(EnrolmentView view) {
    return Response.ok(view).tag(Etags.of(view.version())).build();
  }
}
