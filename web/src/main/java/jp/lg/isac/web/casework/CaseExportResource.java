package jp.lg.isac.web.casework;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.lg.isac.web.Download;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** A whole case of the own organisation, to take away. */
@Path("incidents/{id}/export")
public class CaseExportResource {
  @Inject CaseTaking taking;

  /** The record on A4, or with all its files and a manifest of their hashes. */
  @GET
  @Produces(MediaType.WILDCARD)
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  @APIResponseSchema(Download.class)
  public Response take(
      @PathParam("id") UUID id, @QueryParam("format") @DefaultValue("ZIP") CaseFormat format) {
    return taking.of(id, format).response();
  }
}
