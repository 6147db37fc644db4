package jp.lg.isac.register;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.kernel.Cursor;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.sharing.TenantBound;

/** What is reported of a vendor or product, whoever reported it and by whichever of its names. */
@Stateless
@TenantBound
@RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "COORDINATOR", "ANALYST", "CENTRE_ADMIN"})
public class VendorThreads {
  /** Most that are shown of what a vendor said. */
  private static final int MOST = 100;

  @Inject VendorRepository vendors;

  /**
   * A vendor or product.
   *
   * @param id of it, or of one of its names
   * @throws DomainException.NotFound if neither the centre, nor the own register, nor a report that
   *     the current user may read names it
   */
  public VendorView get(UUID id) {
    UUID vendor = vendors.meantBy(id);
    String name = vendors.name(vendor).orElseThrow(DomainException.NotFound::new);
    return new VendorView(vendor, name, vendors.systems(vendor));
  }

  /** The cases that name it and that the current user may read, last carried on first. */
  public Page<VendorReport> reports(UUID id, PageRequest page) {
    VendorView vendor = get(id);
    return Page.of(
        vendors.reports(vendor.id(), page),
        page.limit(),
        report -> new Cursor(report.updatedAt(), report.id()));
  }

  /** Who was told what by the vendor and when, as these cases have it, last told first. */
  public List<VendorWord> words(UUID id) {
    return vendors.words(get(id).id(), MOST);
  }
}
