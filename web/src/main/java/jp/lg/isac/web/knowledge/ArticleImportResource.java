package jp.lg.isac.web.knowledge;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.List;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.knowledge.ArticleImport;
import jp.lg.isac.knowledge.ImportReport;
import jp.lg.isac.web.IdempotencyKey;
import jp.lg.isac.web.Upload;
import org.jspecify.annotations.Nullable;

/** Articles that were written elsewhere. */
@Path("articles/import")
public class ArticleImportResource {
  @Inject ArticleImport articleImport;
  @Inject CurrentUser currentUser;

  /**
   * Makes drafts of a Markdown, HTML or Word file, or of a ZIP of these and the files that they
   * call, sent as the part {@code file} of a form. All of it or nothing.
   */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  public ImportReport importAll(
      @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      List<EntityPart> parts)
      throws IOException {
    Upload upload = Upload.of(parts);
    return articleImport.importAll(
        IdempotencyKey.idFor(currentUser, "articles/import", key),
        upload.name(),
        upload.content().readNBytes(ArticleImport.LARGEST + 1),
        dryRun);
  }
}
