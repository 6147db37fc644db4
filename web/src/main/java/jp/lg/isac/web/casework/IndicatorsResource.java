package jp.lg.isac.web.casework;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import jp.lg.isac.casework.DetectIndicators;
import jp.lg.isac.casework.Found;
import jp.lg.isac.casework.IndicatorView;
import jp.lg.isac.casework.Indicators;
import jp.lg.isac.casework.NoteIndicator;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.web.IdempotencyKey;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** What gives the attack of a case of the own organisation away. */
@Path("incidents/{id}/indicators")
public class IndicatorsResource {
  @Inject Indicators indicators;
  @Inject CurrentUser currentUser;

  @GET
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  public Page<IndicatorView> list(@PathParam("id") UUID id) {
    return new Page<>(indicators.list(id), null);
  }

  /** What stands in a text; nothing is kept of it. */
  @POST
  @Path("detection")
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  public Page<Found> detect(@PathParam("id") UUID id, @NotNull @Valid DetectIndicators command) {
    return new Page<>(indicators.detect(id, command), null);
  }

  @POST
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  @APIResponseSchema(value = IndicatorView.class, responseCode = "201")
  public Response note(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @NotNull @Valid NoteIndicator command,
      @Context UriInfo uri) {
    IndicatorView view =
        indicators.note(
            id, IdempotencyKey.idFor(currentUser, "incidents/" + id + "/indicators", key), command);
    return Response.created(uri.getAbsolutePathBuilder().path(view.id().toString()).build())
        .entity(view)
        .build();
  }

  @GET
  @Path("{indicator}")
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  public IndicatorView get(@PathParam("id") UUID id, @PathParam("indicator") UUID indicator) {
    return indicators.get(id, indicator);
  }

  @DELETE
  @Path("{indicator}")
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  public void remove(@PathParam("id") UUID id, @PathParam("indicator") UUID indicator) {
    indicators.remove(id, indicator);
  }
}
