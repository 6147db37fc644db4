package jp.lg.isac.web.opinion;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.opinion.AnswerCorrection;
import jp.lg.isac.opinion.CorrectionView;
import jp.lg.isac.opinion.Corrections;
import jp.lg.isac.opinion.ProposeCorrection;
import jp.lg.isac.web.IdempotencyKey;
import org.jspecify.annotations.Nullable;

/** Corrections of an article that readers propose. */
@Path("articles/{id}/corrections")
public class CorrectionsResource {
  @Inject Corrections corrections;
  @Inject CurrentUser currentUser;

  /** Those of the own organisation; to the centre, all. */
  @GET
  @RolesAllowed("TRAINEE")
  public Page<CorrectionView> list(
      @PathParam("id") UUID id,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return corrections.list(id, PageRequest.of(limit, cursor));
  }

  @POST
  @RolesAllowed("TRAINEE")
  public CorrectionView propose(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @NotNull @Valid ProposeCorrection command) {
    return corrections.propose(
        id, IdempotencyKey.idFor(currentUser, "articles/" + id + "/corrections", key), command);
  }

  @POST
  @Path("{correction}/acceptance")
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  public CorrectionView accept(
      @PathParam("id") UUID id,
      @PathParam("correction") UUID correction,
      @NotNull @Valid AnswerCorrection command) {
    return corrections.accept(id, correction, command);
  }

  /** With a reason. */
  @POST
  @Path("{correction}/refusal")
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  public CorrectionView decline(
      @PathParam("id") UUID id,
      @PathParam("correction") UUID correction,
      @NotNull @Valid AnswerCorrection command) {
    return corrections.decline(id, correction, command);
  }
}
