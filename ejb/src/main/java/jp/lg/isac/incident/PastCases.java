package jp.lg.isac.incident;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.lg.isac.activitylog.ActivityLog;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.sharing.TenantBound;

/**
 * Takes cases of the years before from an Excel sheet, all of it or nothing. They stay with the own
 * organisation: nobody is told, no clock begins to run. They are stored while the caller waits, or
 * beside requests while he sees how far that is ({@link PastCaseWork}).
 */
@Stateless
@TenantBound
@RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
public class PastCases {
  @Inject PastCaseStore store;
  @Inject PastCaseImports imports;
  @Inject ActivityLog activityLog;
  @Inject CurrentUser currentUser;
  @Inject Validator validator;
  @Inject Clock clock;

  /**
   * A row of the sheet and what becomes of it.
   *
   * @param line its number in the sheet, the header being 1
   * @param isNew whether it is added; otherwise the same case came in before and stays as it is
   */
  public record ImportedCase(int line, String title, Instant occurredAt, boolean isNew) {}

  /**
   * Adds the cases that are not there yet.
   *
   * @param words that may stand in the sheet
   * @param dryRun whether to store nothing
   * @throws DomainException.Invalid with every bad row, by its line
   */
  public List<ImportedCase> importSheet(byte[] file, CaseWords words, boolean dryRun) {
    var cases = CaseSheet.read(file, words, this::wrong);
    var outcome = store.outcome(cases, currentUser.organisation());
    if (!dryRun) {
      store.store(cases, currentUser.get(), rows -> {});
      logImport();
    }
    return outcome;
  }

  /**
   * Checks a sheet and has it stored beside requests. It takes the place of the caller's last one.
   *
   * @param fileName may be empty
   * @throws DomainException.Invalid as {@link #importSheet} does; then nothing is kept
   * @throws DomainException.Conflict {@code incident.import.under-way} while that one is stored
   */
  public PastCaseImportView begin(String fileName, byte[] file, CaseWords words) {
    var cases = CaseSheet.read(file, words, this::wrong);
    if (!imports.begin(currentUser.get(), fileName, cases, clock.instant())) {
      throw new DomainException.Conflict("incident.import.under-way");
    }
    logImport();
    return last().orElseThrow();
  }

  /** How far the caller's last sheet is; empty if there never was one. */
  public Optional<PastCaseImportView> last() {
    return imports.last(currentUser.get());
  }

  private Set<String> wrong(PastCase past) {
    Set<String> wrong = past.wrong();
    validator
        .validate(past)
        .forEach(each -> wrong.add(each.getPropertyPath().iterator().next().getName()));
    return wrong;
  }

  private void logImport() {
    activityLog.done("incident.import", "organisation", currentUser.organisation());
  }
}
