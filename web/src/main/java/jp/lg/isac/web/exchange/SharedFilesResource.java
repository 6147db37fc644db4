package jp.lg.isac.web.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.lg.isac.exchange.SharedFileView;
import jp.lg.isac.exchange.SharedFiles;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.web.Download;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The files that come with what other organisations let one read. */
@Path("shared-reports/{id}/files")
public class SharedFilesResource {
  @Inject SharedFiles files;

  @GET
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "COORDINATOR", "ANALYST", "CENTRE_ADMIN"})
  public Page<SharedFileView> list(@PathParam("id") UUID id) {
    return new Page<>(files.list(id), null);
  }

  @GET
  @Path("{file}")
  @Produces(MediaType.WILDCARD)
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "COORDINATOR", "ANALYST", "CENTRE_ADMIN"})
  @APIResponseSchema(Download.class)
  public Response download(@PathParam("id") UUID id, @PathParam("file") UUID file) {
    SharedFileView view = files.get(id, file);
    return Download.of(view.name(), view.mediaType(), view.size(), n -> files.chunk(file, n))
        .response();
  }
}
