package jp.lg.isac.web.knowledge;

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
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.knowledge.ArticleLine;
import jp.lg.isac.knowledge.ArticleStatus;
import jp.lg.isac.knowledge.ArticleVersionLine;
import jp.lg.isac.knowledge.ArticleVersionView;
import jp.lg.isac.knowledge.ArticleView;
import jp.lg.isac.knowledge.Articles;
import jp.lg.isac.knowledge.ConfirmArticle;
import jp.lg.isac.knowledge.Manuscript;
import jp.lg.isac.knowledge.Reviewing;
import jp.lg.isac.knowledge.VersionChanges;
import jp.lg.isac.knowledge.WriteArticle;
import jp.lg.isac.knowledge.Writing;
import jp.lg.isac.link.Linked;
import jp.lg.isac.link.Ref;
import jp.lg.isac.web.Etags;
import jp.lg.isac.web.IdempotencyKey;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** The knowledge base. */
@Path("articles")
public class ArticlesResource {
  @Inject Articles articles;
  @Inject Writing writing;
  @Inject Reviewing reviewing;
  @Inject CurrentUser currentUser;

  /**
   * Newest first; {@code tag} narrows it down, {@code stale=true} to what should have been looked
   * at again, and for the centre {@code status}.
   */
  @GET
  @RolesAllowed("TRAINEE")
  public Page<ArticleLine> list(
      @QueryParam("tag") @Nullable String tag,
      @QueryParam("status") @Nullable ArticleStatus status,
      @QueryParam("stale") boolean stale,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return articles.list(tag, status, stale, PageRequest.of(limit, cursor));
  }

  @POST
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  @APIResponseSchema(value = ArticleView.class, responseCode = "201")
  public Response post(
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @NotNull @Valid WriteArticle command,
      @Context UriInfo uri) {
    ArticleView view = writing.post(IdempotencyKey.idFor(currentUser, "articles", key), command);
    return Response.created(uri.getAbsolutePathBuilder().path(view.id().toString()).build())
        .tag(Etags.of(view.version()))
        .entity(view)
        .build();
  }

  @GET
  @Path("{id}")
  @RolesAllowed("TRAINEE")
  @APIResponseSchema(ArticleView.class)
  public Response get(@PathParam("id") UUID id) {
    return answer(articles.get(id));
  }

  /** Writes the article anew; of a published one this makes a further version. */
  @PUT
  @Path("{id}")
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  @APIResponseSchema(ArticleView.class)
  public Response rewrite(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid WriteArticle command) {
    return answer(writing.rewrite(id, Etags.version(ifMatch), command));
  }

  /** Throws a draft away; what was published stays. */
  @DELETE
  @Path("{id}")
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  public void discard(@PathParam("id") UUID id) {
    writing.discard(id);
  }

  /** What a search finds that is alike and the reader may read, the likest first. */
  @GET
  @Path("{id}/related")
  @RolesAllowed("TRAINEE")
  public Page<Linked> related(@PathParam("id") UUID id) {
    return new Page<>(articles.related(id), null);
  }

  @GET
  @Path("{id}/versions")
  @RolesAllowed("TRAINEE")
  public Page<ArticleVersionLine> versions(
      @PathParam("id") UUID id,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return articles.versions(id, PageRequest.of(limit, cursor));
  }

  @GET
  @Path("{id}/versions/{number}")
  @RolesAllowed("TRAINEE")
  public ArticleVersionView version(@PathParam("id") UUID id, @PathParam("number") int number) {
    return articles.version(id, number);
  }

  /** How an older version became this one. */
  @GET
  @Path("{id}/versions/{number}/changes/{since}")
  @RolesAllowed("TRAINEE")
  public VersionChanges changes(
      @PathParam("id") UUID id, @PathParam("number") int number, @PathParam("since") int since) {
    return articles.changes(id, since, number);
  }

  /** Begins a revision with the text of an old version, as the caller's own working copy. */
  @POST
  @Path("{id}/versions/{number}/restoration")
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  public Manuscript restore(@PathParam("id") UUID id, @PathParam("number") int number) {
    return writing.restore(id, number);
  }

  /** Says that the published text is still right; by another person than who wrote it last. */
  @POST
  @Path("{id}/confirmation")
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  public ArticleView confirm(@PathParam("id") UUID id, @NotNull @Valid ConfirmArticle command) {
    return reviewing.confirm(id, command);
  }

  /** Takes the article from its readers. */
  @POST
  @Path("{id}/archive")
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  public ArticleView archive(@PathParam("id") UUID id) {
    return reviewing.archive(id);
  }

  /** The caller answers for the article from now on. */
  @POST
  @Path("{id}/owner")
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  public ArticleView takeOver(@PathParam("id") UUID id) {
    return reviewing.takeOver(id);
  }

  /** Links the article with something else; the same link again changes nothing. */
  @POST
  @Path("{id}/links")
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  @APIResponseSchema(ArticleView.class)
  public Response link(@PathParam("id") UUID id, @NotNull @Valid Ref other) {
    return answer(writing.link(id, other));
  }

  @DELETE
  @Path("{id}/links/{type}/{other}")
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  public void unlink(
      @PathParam("id") UUID id, @PathParam("type") Ref.Type type, @PathParam("other") UUID other) {
    writing.unlink(id, new Ref(type, other));
  }

  private static Response answer(ArticleView view) {
    return Response.ok(view).tag(Etags.of(view.version())).build();
  }
}
