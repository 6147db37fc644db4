package jp.lg.isac.web.knowledge;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.knowledge.ArticleView;
import jp.lg.isac.knowledge.Lessons;
import jp.lg.isac.link.Ref;
import jp.lg.isac.web.Etags;
import jp.lg.isac.web.IdempotencyKey;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** From a shared report to a lesson. */
@Path("shared-reports/{id}/lesson")
public class LessonsResource {
  @Inject Lessons lessons;
  @Inject CurrentUser currentUser;

  /** Begins a draft with what is known of the case, linked with the report. */
  @POST
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  @APIResponseSchema(value = ArticleView.class, responseCode = "201")
  public Response begin(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @Context UriInfo uri) {
    UUID article = IdempotencyKey.idFor(currentUser, "shared-reports/" + id + "/lesson", key);
    var lesson = lessons.begin(article, new Ref(Ref.Type.SHARED_REPORT, id));
    return Response.created(
            uri.getBaseUriBuilder().path("articles").path(lesson.id().toString()).build())
        .tag(Etags.of(lesson.version()))
        .entity(lesson)
        .build();
  }
}
