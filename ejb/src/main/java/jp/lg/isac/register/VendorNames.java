package jp.lg.isac.register;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.lg.isac.activitylog.ActivityLog;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.TextPageRequest;
import jp.lg.isac.sharing.TenantBound;

/** Which names mean the same vendor or product, as the centre says it for everybody. */
@Stateless
@TenantBound
@RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
public class VendorNames {
  /** How many of the newest reports are looked through for names. */
  private static final int NEWEST = 200;

  @Inject VendorRepository vendors;
  @Inject ActivityLog activityLog;

  /** By name. */
  public Page<VendorNameView> list(TextPageRequest page) {
    var named = Page.byText(vendors.list(page), page.limit(), Vendor::name);
    var aliases = vendors.aliases(named.items());
    return named.map(vendor -> vendor.view(aliases.getOrDefault(vendor.id(), List.of())));
  }

  public VendorNameView get(UUID id) {
    return view(vendor(id));
  }

  /** Names in the newest reports that nobody has looked at yet. */
  public List<String> unnamed() {
    return vendors.unnamed(NEWEST);
  }

  /**
   * Names a vendor or product.
   *
   * @param id of the new one; if it is there already, that one is answered
   * @throws DomainException.RuleViolated {@code vendor.name-unusable}
   */
  public VendorNameView name(UUID id, @Valid NameVendor command) {
    var there = vendors.find(id);
    if (there.isPresent()) {
      return view(there.get());
    }
    var vendor = new Vendor(id, command.name().strip());
    checkNames(id, command);
    vendors.add(vendor);
    vendors.setNames(id, names(command));
    activityLog.done("vendor.name", "vendor", id);
    return view(vendor);
  }

  /**
   * Says anew by which names it goes.
   *
   * @param version the version that the user has read
   * @throws DomainException.Stale if it was changed since
   * @throws DomainException.RuleViolated {@code vendor.name-unusable}
   */
  public VendorNameView rename(UUID id, long version, @Valid NameVendor command) {
    Vendor vendor = vendor(id);
    if (vendor.version() != version) {
      throw new DomainException.Stale();
    }
    checkNames(id, command);
    vendor.rename(command.name().strip());
    vendors.changed(vendor);
    vendors.setNames(id, names(command));
    activityLog.done("vendor.rename", "vendor", id);
    return view(vendor);
  }

  private void checkNames(UUID id, NameVendor command) {
    List<String> unusable = vendors.unusable(names(command), id);
    if (!unusable.isEmpty()) {
      throw new DomainException.RuleViolated("vendor.name-unusable", unusable.getFirst());
    }
  }

  private static List<String> names(NameVendor command) {
    return Stream.concat(Stream.of(command.name()), command.aliases().stream())
        .map(String::strip)
        .toList();
  }

  private VendorNameView view(Vendor vendor) {
    return vendor.view(vendors.aliases(List.of(vendor)).getOrDefault(vendor.id(), List.of()));
  }

  private Vendor vendor(UUID id) {
    return vendors.find(id).orElseThrow(DomainException.NotFound::new);
  }
}
