package jp.lg.isac.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import jp.lg.isac.activitylog.ActivityLog;
import jp.lg.isac.duty.Duties;
import jp.lg.isac.exchange.Publishing;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.indexing.SearchChanges;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.search.DocumentType;
import jp.lg.isac.sharing.Audience;
import jp.lg.isac.sharing.ReaderTokens;
import org.jspecify.annotations.Nullable;

/** Sends what an organisation writes, as far as its rule on 決裁 lets it. */
@ApplicationScoped
class Sending {
  @Inject IncidentRepository incidents;
  @Inject ApprovalRules rules;
  @Inject ApprovalNews news;
  @Inject Enclosures enclosures;
  @Inject IdentityCheck identity;
  @Inject Publishing publishing;
  @Inject Duties duties;
  @Inject SearchChanges searchChanges;
  @Inject ActivityLog activityLog;
  @Inject CurrentUser currentUser;
  @Inject Clock clock;

  /** Hands the incident in with its first report. */
  void submit(Incident incident) {
    Instant now = clock.instant();
    incident.submit(now);
    checkGroups(incident.audience());
    submit(incident, first(incident, now));
  }

  /**
   * Hands a stage in for its 決裁.
   *
   * @throws DomainException.RuleViolated {@code audience.wider-than-tlp}
   * @throws DomainException.Conflict {@code incident.audience-not-wider}
   */
  void submit(Incident incident, Report report) {
    requireFollowable(incident, report);
    report.submit(currentUser.get());
    try (var files = enclosures.handIn(incident, report)) {
      identity.require(incident, report, files);
    }
    step(report, ReportStep.Kind.SUBMITTED, null);
    activityLog.done("report.submit", "report", report.incident() + "/" + report.n());
  }

  /** Sends an incident with its first report. */
  void send(Incident incident, boolean urgent, boolean confirmed) {
    Instant now = clock.instant();
    incident.send(now);
    send(incident, first(incident, now), urgent, confirmed);
  }

  /**
   * Sends a stage at its author's word.
   *
   * @throws DomainException.Conflict {@code incident.approval-required}, {@code
   *     incident.confirmation-required}, {@code incident.identity-undecided}
   * @throws DomainException.RuleViolated naming a file of which no clean copy can be made, {@code
   *     audience.wider-than-tlp}
   */
  void send(Incident incident, Report report, boolean urgent, boolean confirmed) {
    Instant now = clock.instant();
    try (var files = enclosures.handIn(incident, report)) {
      send(incident, report, urgent, confirmed, now);
      deliver(incident, report, files);
    }
  }

  private void send(
      Incident incident, Report report, boolean urgent, boolean confirmed, Instant now) {
    switch (rules.of(incident.organisation()).mode()) {
      case NONE -> report.send(now);
      case APPROVAL -> {
        if (!urgent) {
          throw new DomainException.Conflict("incident.approval-required");
        }
        report.sendUrgently(currentUser.get(), now);
        step(report, ReportStep.Kind.SENT_URGENTLY, null);
      }
      case ALONE -> {
        if (!confirmed) {
          throw new DomainException.Conflict("incident.confirmation-required");
        }
        report.send(now);
        step(report, ReportStep.Kind.SENT_ALONE, null);
      }
    }
  }

  /** Decides for an approver; what was not sent yet goes out. */
  void approve(Incident incident, Report report) {
    Instant now = clock.instant();
    boolean goesOut = report.approve(currentUser.get(), now);
    step(report, ReportStep.Kind.APPROVED, null);
    if (goesOut) {
      if (report.n() == 1) {
        incident.send(now);
      }
      try (var files = enclosures.handedIn(incident, report)) {
        deliver(incident, report, files);
      }
    }
    activityLog.done("report.approve", "report", report.incident() + "/" + report.n());
  }

  /** Gives a stage back for an approver. */
  void giveBack(Incident incident, Report report, String comment) {
    report.giveBack(currentUser.get());
    step(report, ReportStep.Kind.RETURNED, comment);
    if (incident.state() == IncidentState.SUBMITTED) {
      incident.giveBack(clock.instant());
    }
    activityLog.done("report.return", "report", report.incident() + "/" + report.n());
  }

  private Report first(Incident incident, Instant now) {
    var there = incidents.report(incident.id(), 1);
    there.ifPresent(report -> report.repeat(incident));
    return there.orElseGet(
        () -> {
          var report = Report.first(incident, currentUser.get(), now);
          incidents.add(report);
          return report;
        });
  }

  private void step(Report report, ReportStep.Kind kind, @Nullable String comment) {
    var step = ReportStep.of(report, kind, currentUser.get(), comment, clock.instant());
    incidents.add(step);
    news.tell(report, step);
  }

  /**
   * A later stage must fit what it says of the whole thread: how far it may travel, and to whom.
   */
  private void requireFollowable(Incident incident, Report report) {
    incident.requireFollowable(report);
    Audience wider = report.audience();
    if (wider != null) {
      checkGroups(wider);
      publishing.requireWider(
          incident.id(), incident.organisation(), wider, incident.isAnonymous());
    }
  }

  private void deliver(Incident incident, Report report, OutgoingFiles files) {
    Wording wording = identity.require(incident, report, files);
    if (report.n() == 1) {
      checkGroups(incident.audience());
      publishing.publish(
          incident.publication(currentUser.organisationName()).reworded(wording::of));
    } else {
      requireFollowable(incident, report);
      Audience before = incident.audience();
      incident.follow(report);
      if (report.audience() != null) {
        widen(incident, report, files, wording);
        if (!reachesOffice(incident, before)) {
          incidents.sentBefore(report).forEach(sent -> judge(incident, sent, report));
        }
      }
      publishing.follow(incident.id(), report.shared().reworded(wording::of));
    }
    publishing.enclose(incident.id(), report.n(), files.outgoing(report.n(), wording::of));
    publishing.announce(incident.id(), incident.organisation(), report.n(), report.isUrgent());
    judge(incident, report);
    searchChanges.changed(DocumentType.INCIDENT, incident.id());
    activityLog.done("incident.send", "incident", incident.id());
  }

  /** Lets more read what was sent so far; a stage that goes out with it carries it on for all. */
  private void widen(Incident incident, Report report, OutgoingFiles files, Wording wording) {
    List<Report> sent = incidents.sentBefore(report);
    Function<Report, BinaryOperator<String>> words = identity.again(incident, wording);
    boolean isNewToAll =
        publishing.widen(
            incident
                .publication(currentUser.organisationName())
                .reworded(words.apply(sent.getFirst())),
            sent.stream().skip(1).map(each -> each.shared().reworded(words.apply(each))).toList());
    if (isNewToAll) {
      sent.forEach(
          each ->
              publishing.enclose(
                  incident.id(), each.n(), files.outgoing(each.n(), words.apply(each))));
    }
    activityLog.done("incident.widen", "incident", incident.id());
  }

  /** Judges the duties that a stage fulfils that was sent. */
  void judge(Incident incident, Report report) {
    judge(incident, report, report);
  }

  /**
   * The same of a stage that comes to further readers with another one.
   *
   * @param carrier with which it went out
   */
  private void judge(Incident incident, Report report, Report carrier) {
    duties.sent(
        incident.id(),
        report.stage(),
        reachesOffice(incident, incident.audience()),
        incident.facts(),
        Objects.requireNonNull(carrier.sentAt()),
        currentUser.get(),
        clock.instant());
  }

  private static boolean reachesOffice(Incident incident, Audience audience) {
    Set<String> readers = audience.tokens(incident.organisation());
    return readers.contains(ReaderTokens.office(incident.organisation().prefecture()))
        || readers.contains(ReaderTokens.ALL);
  }

  private void checkGroups(Audience audience) {
    if (!currentUser.get().groups().containsAll(audience.groups())) {
      throw new DomainException.Invalid("/audience/groups", "audience.group-unknown");
    }
  }
}
