package jp.lg.isac.register;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import jp.lg.isac.activitylog.ActivityLog;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.kernel.DomainException.Violation;
import jp.lg.isac.sharing.TenantBound;

/** Takes an Excel sheet into the own register, all of it or nothing. */
@Stateless
@TenantBound
@RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
public class RegisterImport {
  @Inject RegisterRepository register;
  @Inject ActivityLog activityLog;
  @Inject CurrentUser currentUser;
  @Inject Validator validator;

  /**
   * A row of the sheet and what becomes of it.
   *
   * @param line its number in the sheet, the header being 1
   * @param isNew whether it is added; otherwise it changes the line of the same system, vendor and
   *     product
   */
  public record ImportedSystem(int line, String system, String vendor, boolean isNew) {}

  /**
   * Adds what is new and changes what is there; nothing is removed.
   *
   * @param dryRun whether to store nothing
   * @throws DomainException.Invalid with every bad row, by its line
   */
  public List<ImportedSystem> importSheet(byte[] file, boolean dryRun) {
    var lines = SystemSheet.read(file);
    check(lines);
    List<RegisterEntry> there = register.all();
    var imported = new ArrayList<ImportedSystem>();
    for (var line : lines) {
      KeepSystem system = line.system();
      Optional<RegisterEntry> same =
          there.stream().filter(entry -> entry.isSameAs(system)).findFirst();
      if (!dryRun) {
        same.ifPresentOrElse(
            entry -> entry.change(system),
            () ->
                register.add(
                    RegisterEntry.of(UUID.randomUUID(), currentUser.organisation(), system)));
      }
      imported.add(
          new ImportedSystem(line.line(), system.system(), system.vendor(), same.isEmpty()));
    }
    if (!dryRun) {
      activityLog.done("register.import", SystemRegister.OBJECT, currentUser.organisation());
    }
    return List.copyOf(imported);
  }

  private void check(List<SystemSheet.Line> lines) {
    var violations = new ArrayList<Violation>();
    var first = new HashMap<List<Optional<String>>, Integer>();
    for (var line : lines) {
      KeepSystem system = line.system();
      var wrong = new TreeSet<String>();
      validator.validate(system).forEach(v -> wrong.add(v.getPropertyPath().toString()));
      wrong.forEach(
          property ->
              violations.add(
                  SystemSheet.violation(line.line(), property, "register.import." + property)));
      Integer earlier =
          first.putIfAbsent(
              List.of(
                  Optional.of(system.system()),
                  Optional.of(system.vendor()),
                  Optional.ofNullable(system.product())),
              line.line());
      if (earlier != null) {
        violations.add(
            SystemSheet.violation(line.line(), "system", "register.import.duplicate", earlier));
      }
    }
    if (!violations.isEmpty()) {
      throw new DomainException.Invalid(violations);
    }
  }
}
