package jp.lg.isac.incident;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import jp.lg.isac.activitylog.ActivityLog;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.indexing.SearchChanges;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.kernel.DomainException.Violation;
import jp.lg.isac.search.DocumentType;
import jp.lg.isac.sharing.TenantBound;

/**
 * Takes cases of the years before from an Excel sheet, all of it or nothing. They stay with the own
 * organisation: nobody is told, no clock begins to run.
 */
@Stateless
@TenantBound
@RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
public class PastCases {
  /** Rows of one sheet. */
  private static final int MOST = 5_000;

  @Inject IncidentRepository incidents;
  @Inject SearchChanges searchChanges;
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
   * @param words by which kinds and cause classes are called in the sheet
   * @param dryRun whether to store nothing
   * @throws DomainException.Invalid with every bad row, by its line
   */
  public List<ImportedCase> importSheet(byte[] file, CaseWords words, boolean dryRun) {
    var cases = CaseSheet.read(file, words);
    check(cases);
    var organisation = currentUser.organisation();
    Set<UUID> there = incidents.existing(cases.stream().map(c -> c.id(organisation)).toList());
    var imported = new ArrayList<ImportedCase>();
    for (PastCase past : cases) {
      boolean isNew = there.add(past.id(organisation));
      if (isNew && !dryRun) {
        add(past);
      }
      imported.add(
          new ImportedCase(
              past.line(),
              Objects.requireNonNull(past.title()),
              Objects.requireNonNull(past.occurredAt()),
              isNew));
    }
    if (!dryRun) {
      activityLog.done("incident.import", "organisation", organisation);
    }
    return List.copyOf(imported);
  }

  private void add(PastCase past) {
    Instant now = clock.instant();
    var incident = Incident.past(past, currentUser.get(), now);
    incidents.add(incident);
    incidents.flush();
    var report = Report.first(incident, currentUser.get(), now);
    report.send(now);
    incidents.add(report);
    searchChanges.changed(DocumentType.INCIDENT, incident.id());
  }

  private void check(List<PastCase> cases) {
    if (cases.size() > MOST) {
      throw new DomainException.Invalid("", "incident.import.too-many", MOST);
    }
    var violations = new ArrayList<Violation>();
    for (PastCase past : cases) {
      Set<String> wrong = past.wrong();
      validator
          .validate(past)
          .forEach(v -> wrong.add(v.getPropertyPath().iterator().next().getName()));
      wrong.forEach(
          property ->
              violations.add(
                  CaseSheet.violation(past.line(), property, "incident.import." + property)));
    }
    if (!violations.isEmpty()) {
      throw new DomainException.Invalid(violations);
    }
  }
}
