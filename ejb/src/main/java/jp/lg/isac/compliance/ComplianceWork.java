package jp.lg.isac.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import jp.lg.isac.identity.Role;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.worklist.Urgency;
import jp.lg.isac.worklist.WorkItem;
import jp.lg.isac.worklist.WorkSource;

/** Assessments that are not finalised wait for who handles the organisation's cases. */
@ApplicationScoped
class ComplianceWork implements WorkSource {
  @Inject AssessmentRepository assessments;

  @Override
  public List<WorkItem> open(SignedIn user, LocalDate today, int limit) {
    return user.hasAnyOf(Role.OWN_CASES)
        ? assessments.open(limit).stream().map(assessment -> item(assessment, today)).toList()
        : List.of();
  }

  private static WorkItem item(Assessment assessment, LocalDate today) {
    LocalDate due = assessment.fiscalYear().lastDay();
    return new WorkItem(
        "compliance.work.unfinished",
        List.of(assessment.fiscalYear().toString(), assessment.policyOwner().name()),
        due,
        Urgency.of(due, today),
        "/compliance/detail.xhtml?id=" + assessment.id());
  }
}
