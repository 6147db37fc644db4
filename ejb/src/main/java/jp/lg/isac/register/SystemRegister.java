package jp.lg.isac.register;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.lg.isac.activitylog.ActivityLog;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.TextPageRequest;
import jp.lg.isac.sharing.TenantBound;

/** 利用システム台帳: which systems the own organisation uses. Nobody else sees any of it. */
@Stateless
@TenantBound
@RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
public class SystemRegister {
  static final String OBJECT = "system";

  @Inject RegisterRepository register;
  @Inject ActivityLog activityLog;
  @Inject CurrentUser currentUser;

  /** The lines, by name of the system; as many statements, however many lines. */
  public Page<SystemView> list(TextPageRequest page) {
    var lines = Page.byText(register.list(page), page.limit(), RegisterRepository.Place::of);
    var reported = register.reported(lines.items().stream().map(RegisterEntry::id).toList());
    return lines.map(entry -> register.view(entry, reported));
  }

  /** All lines, to be taken away in a sheet. */
  public List<KeepSystem> export() {
    activityLog.done("register.export", OBJECT, currentUser.organisation());
    return register.all().stream()
        .map(entry -> register.view(entry, Map.of()).asCommand())
        .toList();
  }

  public SystemView get(UUID id) {
    return view(own(id));
  }

  /**
   * Adds a line.
   *
   * @param id of the new line; if it is there already, that one is answered
   */
  public SystemView add(UUID id, @Valid KeepSystem command) {
    var there = register.find(id);
    if (there.isPresent()) {
      return view(there.get());
    }
    var entry = RegisterEntry.of(id, currentUser.organisation(), command);
    register.add(entry);
    activityLog.done("register.add", OBJECT, id);
    return view(entry);
  }

  /**
   * Changes a line.
   *
   * @param version the version that the user has read
   * @throws DomainException.Stale if it was changed since
   */
  public SystemView change(UUID id, long version, @Valid KeepSystem command) {
    RegisterEntry entry = own(id);
    if (entry.version() != version) {
      throw new DomainException.Stale();
    }
    entry.change(command);
    activityLog.done("register.change", OBJECT, id);
    return view(entry);
  }

  /** Removes a line: the organisation does not use the system any more. */
  public void remove(UUID id) {
    register.remove(own(id));
    activityLog.done("register.remove", OBJECT, id);
  }

  private SystemView view(RegisterEntry entry) {
    register.flush();
    return register.view(entry, register.reported(List.of(entry.id())));
  }

  private RegisterEntry own(UUID id) {
    return register.find(id).orElseThrow(DomainException.NotFound::new);
  }
}
