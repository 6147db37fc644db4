package jp.lg.isac.web.incident;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import jp.lg.isac.exchange.RenditionView;
import jp.lg.isac.incident.RenditionPreviews;
import jp.lg.isac.kernel.Page;

/** What each kind of reader is going to read of an incident, as long as it is not sent. */
@Path("incidents/{id}/renditions")
public class RenditionsResource {
  @Inject RenditionPreviews previews;

  @GET
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  public Page<RenditionView> list(@PathParam("id") UUID id) {
    return new Page<>(previews.of(id), null);
  }
}
