package jp.lg.isac.web.incident;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import jp.lg.isac.incident.ToldReveal;
import jp.lg.isac.incident.ToldReveals;
import jp.lg.isac.kernel.Page;

/** That two people of the centre have learned whose an anonymous report is. */
@Path("incidents/{id}/reveals")
public class ToldRevealsResource {
  @Inject ToldReveals reveals;

  @GET
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  public Page<ToldReveal> list(@PathParam("id") UUID id) {
    return new Page<>(reveals.of(id), null);
  }
}
