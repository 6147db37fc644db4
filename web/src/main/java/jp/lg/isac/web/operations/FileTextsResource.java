package jp.lg.isac.web.operations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jp.lg.isac.attachment.FileTexts;

/** How far the texts of files are read. */
@Path("operations/files")
public class FileTextsResource {
  @Inject FileTexts texts;

  @GET
  @RolesAllowed("CENTRE_ADMIN")
  public FileTexts.Counts get() {
    return texts.counts();
  }

  /** Tries again what could not be read. */
  @POST
  @Path("retry")
  @RolesAllowed("CENTRE_ADMIN")
  public FileTexts.Counts retry() {
    return texts.retry();
  }
}
