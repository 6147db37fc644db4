package jp.lg.isac.web.knowledge;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.knowledge.ArticleFileView;
import jp.lg.isac.knowledge.ArticleFiles;
import jp.lg.isac.web.Download;
import jp.lg.isac.web.IdempotencyKey;
import jp.lg.isac.web.Upload;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Pictures and files that an article's text calls by their names. */
@Path("articles/{id}/files")
public class ArticleFilesResource {
  @Inject ArticleFiles files;
  @Inject CurrentUser currentUser;

  @GET
  @RolesAllowed("TRAINEE")
  public Page<ArticleFileView> list(@PathParam("id") UUID id) {
    return new Page<>(files.list(id), null);
  }

  /** Adds a file, sent as the part {@code file} of a form. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  @APIResponseSchema(value = ArticleFileView.class, responseCode = "201")
  public Response add(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      List<EntityPart> parts,
      @Context UriInfo uri) {
    Upload upload = Upload.of(parts);
    ArticleFileView added =
        files.add(
            id,
            IdempotencyKey.idFor(currentUser, "articles/" + id + "/files", key),
            upload.name(),
            upload.content());
    return Response.created(uri.getAbsolutePathBuilder().path(added.id().toString()).build())
        .entity(added)
        .build();
  }

  @GET
  @Path("{file}")
  @Produces(MediaType.WILDCARD)
  @RolesAllowed("TRAINEE")
  @APIResponseSchema(Download.class)
  public Response download(@PathParam("id") UUID id, @PathParam("file") UUID file) {
    ArticleFileView view = files.get(id, file);
    return Download.of(view.name(), view.mediaType(), view.size(), n -> files.chunk(view.id(), n))
        .response();
  }

  /** Removes a file that no published version uses. */
  @DELETE
  @Path("{file}")
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  public void remove(@PathParam("id") UUID id, @PathParam("file") UUID file) {
    files.remove(id, file);
  }
}
