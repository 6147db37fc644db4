package jp.lg.isac.web.knowledge;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jp.lg.isac.web.Download;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** All articles that the caller may read, to take away. */
@Path("articles/export")
public class ArticleExportResource {
  @Inject ArticleTaking taking;

  /**
   * A ZIP with a folder for each article: its text in Markdown with front matter, and its files.
   */
  @GET
  @Produces(MediaType.WILDCARD)
  @RolesAllowed("TRAINEE")
  @APIResponseSchema(Download.class)
  public Response take() {
    return taking.all().response();
  }
}
