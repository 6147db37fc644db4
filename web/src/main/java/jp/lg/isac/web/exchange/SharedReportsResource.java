package jp.lg.isac.web.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import jp.lg.isac.exchange.SharedReportView;
import jp.lg.isac.exchange.SharedReports;
import jp.lg.isac.exchange.SharedStageView;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.link.Linked;
import org.jspecify.annotations.Nullable;

/** What other organisations let one read. */
@Path("shared-reports")
public class SharedReportsResource {
  @Inject SharedReports sharedReports;

  @GET
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "COORDINATOR", "ANALYST", "CENTRE_ADMIN"})
  public Page<SharedReportView> list(
      @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
    return sharedReports.list(PageRequest.of(limit, cursor));
  }

  @GET
  @Path("{id}")
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "COORDINATOR", "ANALYST", "CENTRE_ADMIN"})
  public SharedReportView get(@PathParam("id") UUID id) {
    return sharedReports.get(id);
  }

  /** What came after the first report. */
  @GET
  @Path("{id}/stages")
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "COORDINATOR", "ANALYST", "CENTRE_ADMIN"})
  public Page<SharedStageView> stages(@PathParam("id") UUID id) {
    return new Page<>(sharedReports.stages(id), null);
  }

  /** What the report is linked with and the reader may read, such as articles. */
  @GET
  @Path("{id}/links")
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "COORDINATOR", "ANALYST", "CENTRE_ADMIN"})
  public Page<Linked> links(@PathParam("id") UUID id) {
    return new Page<>(sharedReports.links(id), null);
  }
}
