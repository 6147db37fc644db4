package jp.lg.isac.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import jp.lg.isac.kernel.Clocks;
import jp.lg.isac.notification.NewNotice;
import jp.lg.isac.notification.NoticeKind;
import jp.lg.isac.notification.Notices;

/**
 * Tells those whom a step of a 決裁 concerns: who may decide of what waits for them or went out
 * without them, and who waits of what was decided.
 */
@ApplicationScoped
class ApprovalNews {
  @Inject ApprovalRules rules;
  @Inject Notices notices;
  @Inject Clock clock;

  void tell(Report report, ReportStep step) {
    switch (step.kind()) {
      case SUBMITTED, SENT_ALONE -> notices.raise(toDeciders(report, step));
      case SENT_URGENTLY -> notices.raise(toDeciders(report, step).asUrgent());
      case APPROVED, RETURNED ->
          notices.raise(notice(NoticeKind.DECISION, report, step, report.waiting()));
    }
  }

  private NewNotice toDeciders(Report report, ReportStep step) {
    var today = LocalDate.ofInstant(clock.instant(), Clocks.TOKYO);
    return notice(NoticeKind.APPROVAL, report, step, rules.deciders(report.organisation(), today));
  }

  private static NewNotice notice(
      NoticeKind kind, Report report, ReportStep step, Set<UUID> accounts) {
    return NewNotice.toPersons(kind, step.id(), 1, report.organisation(), accounts);
  }
}
