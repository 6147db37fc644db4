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
import java.util.UUID;
import jp.lg.isac.knowledge.ArticleView;
import jp.lg.isac.knowledge.ReturnArticle;
import jp.lg.isac.knowledge.ReviewView;
import jp.lg.isac.knowledge.Reviewing;
import jp.lg.isac.knowledge.WriteArticle;
import jp.lg.isac.web.Etags;
import org.jspecify.annotations.Nullable;

/** The review of an article by another person of the centre. */
@Path("articles/{id}/review")
public class ReviewsResource {
  @Inject Reviewing reviewing;

  @GET
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  public ReviewView get(@PathParam("id") UUID id) {
    return reviewing.get(id);
  }

  /** Hands a text in; its {@code status} does not count. */
  @PUT
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  public ArticleView submit(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid WriteArticle command) {
    return reviewing.submit(id, Etags.version(ifMatch), command);
  }

  /** Takes back what was handed in. */
  @DELETE
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  public ArticleView withdraw(@PathParam("id") UUID id) {
    return reviewing.withdraw(id);
  }

  /** By another person than who handed it in. */
  @POST
  @Path("publication")
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  public ArticleView publish(@PathParam("id") UUID id) {
    return reviewing.publish(id);
  }

  /** Gives it back with a comment; by another person than who handed it in. */
  @POST
  @Path("return")
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  public ArticleView giveBack(@PathParam("id") UUID id, @NotNull @Valid ReturnArticle command) {
    return reviewing.giveBack(id, command);
  }
}
