package jp.lg.isac.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.incident.PastCases.ImportedCase;
import jp.lg.isac.indexing.SearchChanges;
import jp.lg.isac.search.DocumentType;
import jp.lg.isac.sharing.Tenant;
import jp.lg.isac.tenancy.OrganisationCode;

/** Stores past cases. */
@ApplicationScoped
class PastCaseStore {
  /** Rows after which cases are written, let go of, and told. */
  private static final int BATCH = 100;

  @Inject IncidentRepository incidents;
  @Inject PastCaseImports imports;
  @Inject SearchChanges searchChanges;
  @Inject Tenant tenant;
  @Inject Clock clock;

  /** What becomes of each case if they are stored. */
  List<ImportedCase> outcome(List<PastCase> cases, OrganisationCode organisation) {
    Set<UUID> there = there(cases, organisation);
    return cases.stream()
        .map(
            past ->
                new ImportedCase(
                    past.line(),
                    Objects.requireNonNull(past.title()),
                    Objects.requireNonNull(past.occurredAt()),
                    there.add(past.id(organisation))))
        .toList();
  }

  /**
   * Stores a person's sheet that waits and says that it is done, in one transaction, unless
   * somebody else does.
   */
  @Transactional
  void storeWaiting(SignedIn owner) {
    tenant.bind(owner);
    if (imports.claim(owner)) {
      imports.waiting(owner).ifPresent(cases -> storeAll(cases, owner));
    }
  }

  private void storeAll(List<PastCase> cases, SignedIn owner) {
    int added = store(cases, owner, rows -> imports.reached(owner, rows));
    imports.done(owner, added, clock.instant());
  }

  /** Says of a sheet that it cannot be stored. */
  @Transactional
  void giveUp(SignedIn owner) {
    tenant.bind(owner);
    if (imports.claim(owner)) {
      imports.fail(owner, clock.instant());
    }
  }

  /**
   * Stores those that are not there yet, in the transaction of the caller.
   *
   * @param reached hears how many rows are dealt with
   * @return how many it stored
   */
  int store(List<PastCase> cases, SignedIn author, IntConsumer reached) {
    Set<UUID> there = there(cases, author.organisation());
    int added = 0;
    for (int from = 0; from < cases.size(); from += BATCH) {
      var batch = cases.subList(from, Math.min(from + BATCH, cases.size()));
      added +=
          add(
              batch.stream().filter(past -> there.add(past.id(author.organisation()))).toList(),
              author);
      reached.accept(from + batch.size());
    }
    return added;
  }

  private int add(List<PastCase> cases, SignedIn author) {
    Instant now = clock.instant();
    var added = new ArrayList<Incident>();
    for (PastCase past : cases) {
      var incident = Incident.past(past, author, now);
      incidents.add(incident);
      added.add(incident);
    }
    incidents.flush();
    for (Incident incident : added) {
      var report = Report.first(incident, author, now);
      report.send(now);
      incidents.add(report);
    }
    incidents.letGo();
    searchChanges.changed(DocumentType.INCIDENT, added.stream().map(Incident::id).toList());
    return added.size();
  }

  private Set<UUID> there(List<PastCase> cases, OrganisationCode organisation) {
    return incidents.existing(cases.stream().map(past -> past.id(organisation)).toList());
  }
}
