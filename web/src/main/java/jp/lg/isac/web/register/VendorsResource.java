package jp.lg.isac.web.register;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.register.VendorReport;
import jp.lg.isac.register.VendorThreads;
import jp.lg.isac.register.VendorView;
import jp.lg.isac.register.VendorWord;
import org.jspecify.annotations.Nullable;

/** What is reported of a vendor or product. */
@Path("vendors/{id}")
public class VendorsResource {
  @Inject VendorThreads vendors;

  @GET
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "COORDINATOR", "ANALYST", "CENTRE_ADMIN"})
  public VendorView get(@PathParam("id") UUID id) {
    return vendors.get(id);
  }

  /** The cases that name it, last carried on first. */
  @GET
  @Path("reports")
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "COORDINATOR", "ANALYST", "CENTRE_ADMIN"})
  public Page<VendorReport> reports(
      @PathParam("id") UUID id,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return vendors.reports(id, PageRequest.of(limit, cursor));
  }

  /** Who was told what by the vendor and when. */
  @GET
  @Path("words")
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "COORDINATOR", "ANALYST", "CENTRE_ADMIN"})
  public Page<VendorWord> words(@PathParam("id") UUID id) {
    return new Page<>(vendors.words(id), null);
  }
}
