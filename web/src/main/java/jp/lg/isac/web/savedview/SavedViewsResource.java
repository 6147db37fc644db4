package jp.lg.isac.web.savedview;

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
import java.util.UUID;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.TextPageRequest;
import jp.lg.isac.savedview.FilteredList;
import jp.lg.isac.savedview.SaveView;
import jp.lg.isac.savedview.SavedViewLine;
import jp.lg.isac.savedview.SavedViews;
import jp.lg.isac.web.Etags;
import jp.lg.isac.web.IdempotencyKey;
import jp.lg.isac.web.Json;
import jp.lg.isac.web.MergePatch;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Filters of lists that the user keeps under a name. */
@Path("saved-views")
public class SavedViewsResource {
  @Inject SavedViews views;
  @Inject CurrentUser currentUser;

  @GET
  @RolesAllowed("TRAINEE")
  public Page<SavedViewLine> list(
      @QueryParam("list") @Nullable FilteredList list,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return views.list(list, TextPageRequest.of(limit, cursor));
  }

  @POST
  @RolesAllowed("TRAINEE")
  @APIResponseSchema(value = SavedViewLine.class, responseCode = "201")
  public Response save(
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @NotNull @Valid SaveView command,
      @Context UriInfo uri) {
    SavedViewLine view = views.save(IdempotencyKey.idFor(currentUser, "saved-views", key), command);
    return Response.created(uri.getAbsolutePathBuilder().path(view.id().toString()).build())
        .tag(Etags.of(view.version()))
        .entity(view)
        .build();
  }

  @GET
  @Path("{id}")
  @RolesAllowed("TRAINEE")
  @APIResponseSchema(SavedViewLine.class)
  public Response get(@PathParam("id") UUID id) {
    return answer(views.get(id));
  }

  @PATCH
  @Path("{id}")
  @Consumes({Json.MERGE_PATCH, MediaType.APPLICATION_JSON})
  @RolesAllowed("TRAINEE")
  @APIResponseSchema(SavedViewLine.class)
  public Response change(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      MergePatch<SaveView> patch) {
    long version = Etags.version(ifMatch);
    return answer(views.change(id, version, patch.onto(views.get(id).asCommand())));
  }

  @DELETE
  @Path("{id}")
  @RolesAllowed("TRAINEE")
  public void remove(@PathParam("id") UUID id) {
    views.remove(id);
  }

  private static Response answer(SavedViewLine view) {
    return Response.ok(view).tag(Etags.of(view.version())).build();
  }
}
