package jp.lg.isac.web.telephone;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.telephone.TakenCallView;
import jp.lg.isac.telephone.TelephoneReports;

/** The call from which an incident of the own organisation began. */
@Path("incidents/{id}/call")
public class TakenCallResource {
  @Inject TelephoneReports reports;

  @GET
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  public TakenCallView get(@PathParam("id") UUID id) {
    return reports.call(id).orElseThrow(DomainException.NotFound::new);
  }
}
