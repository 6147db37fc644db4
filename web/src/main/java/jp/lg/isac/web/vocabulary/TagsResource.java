package jp.lg.isac.web.vocabulary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
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
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.TextPageRequest;
import jp.lg.isac.vocabulary.Curating;
import jp.lg.isac.vocabulary.MergeTag;
import jp.lg.isac.vocabulary.TagView;
import jp.lg.isac.vocabulary.Vocabulary;
import jp.lg.isac.vocabulary.WriteTag;
import jp.lg.isac.web.Etags;
import jp.lg.isac.web.IdempotencyKey;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** The vocabulary of tags. */
@Path("tags")
public class TagsResource {
  @Inject Vocabulary vocabulary;
  @Inject Curating curating;
  @Inject CurrentUser currentUser;

  /** By name. */
  @GET
  @RolesAllowed("TRAINEE")
  public Page<TagView> list(
      @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
    return vocabulary.list(TextPageRequest.of(limit, cursor));
  }

  @POST
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  @APIResponseSchema(value = TagView.class, responseCode = "201")
  public Response add(
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @NotNull @Valid WriteTag command,
      @Context UriInfo uri) {
    TagView view = curating.add(IdempotencyKey.idFor(currentUser, "tags", key), command);
    return Response.created(uri.getAbsolutePathBuilder().path(view.id().toString()).build())
        .tag(Etags.of(view.version()))
        .entity(view)
        .build();
  }

  @GET
  @Path("{id}")
  @RolesAllowed("TRAINEE")
  @APIResponseSchema(TagView.class)
  public Response get(@PathParam("id") UUID id) {
    return answer(vocabulary.get(id));
  }

  /** Names it anew; articles follow. */
  @PUT
  @Path("{id}")
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  @APIResponseSchema(TagView.class)
  public Response change(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid WriteTag command) {
    return answer(curating.change(id, Etags.version(ifMatch), command));
  }

  /** Makes it and its words synonyms of another; answers with that one. */
  @POST
  @Path("{id}/merger")
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  public TagView merge(@PathParam("id") UUID id, @NotNull @Valid MergeTag command) {
    return curating.merge(id, command);
  }

  /** No further article takes it. */
  @POST
  @Path("{id}/retirement")
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  public TagView retire(@PathParam("id") UUID id) {
    return curating.retire(id);
  }

  /** Articles take it again. */
  @DELETE
  @Path("{id}/retirement")
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  public TagView reinstate(@PathParam("id") UUID id) {
    return curating.reinstate(id);
  }

  private static Response answer(TagView view) {
    return Response.ok(view).tag(Etags.of(view.version())).build();
  }
}
