package jp.lg.isac.compliance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jp.lg.isac.activitylog.ActivityLog;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.kernel.Cursor;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.sharing.TenantBound;
import org.jspecify.annotations.Nullable;

/** 自己点検 of the own organisation: begun, answered item by item, finalised. */
@Stateless
@TenantBound
public class Assessments {
  @Inject AssessmentRepository assessments;
  @Inject FrameworkRepository frameworks;
  @Inject CurrentUser currentUser;
  @Inject ActivityLog activityLog;
  @Inject Clock clock;

  /**
   * The organisation's assessments, newest fiscal year first.
   *
   * @param fiscalYear only those of this year, or {@code null} for all
   */
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "AUDITOR"})
  public Page<AssessmentView> list(@Nullable Integer fiscalYear, PageRequest request) {
    var page =
        Page.of(
            assessments.list(fiscalYear == null ? null : new FiscalYear(fiscalYear), request),
            request.limit(),
            a -> new Cursor(a.fiscalYear().begin(), a.id()));
    var counts = assessments.counts(page.items().stream().map(Assessment::id).toList());
    return page.map(a -> AssessmentView.of(a, counts.getOrDefault(a.id(), Map.of())));
  }

  /**
   * One assessment with all its answers.
   *
   * @throws DomainException.NotFound if it is not there or not the own organisation's
   */
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "AUDITOR"})
  public AssessmentView find(UUID id) {
    return view(assessments.find(id).orElseThrow(DomainException.NotFound::new));
  }

  /** One answer. */
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "AUDITOR"})
  public AnswerView answer(UUID id, String requirement) {
    return assessments
        .answer(id, requirement)
        .map(AnswerView::of)
        .orElseThrow(DomainException.NotFound::new);
  }

  /** Whether the own organisation has such an assessment. */
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "AUDITOR"})
  public boolean exists(UUID id) {
    return assessments.find(id).isPresent();
  }

  /** Whether an assessment asks for an answer to the requirement of this number. */
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "AUDITOR"})
  public boolean asks(UUID id, String requirement) {
    return assessments.answer(id, requirement).isPresent();
  }

  /** Names of the organisation's policy owners, the default first. */
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "AUDITOR"})
  public List<String> policyOwners() {
    var names = assessments.policyOwnerNames(currentUser.organisation());
    return Stream.concat(Stream.of(PolicyOwner.DEFAULT_NAME), names.stream()).distinct().toList();
  }

  /**
   * Begins an assessment; answers with what is there if the id is.
   *
   * @throws DomainException.RuleViolated {@code compliance.unknown-framework}
   * @throws DomainException.Conflict {@code compliance.assessment-exists}
   */
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  public AssessmentView begin(UUID id, @NotNull @Valid BeginAssessment command) {
    var repeated = assessments.find(id);
    if (repeated.isPresent()) {
      return view(repeated.get());
    }
    var frameworkVersion =
        frameworks
            .findVersion(command.framework(), command.version())
            .orElseThrow(() -> new DomainException.RuleViolated("compliance.unknown-framework"));
    var owner = assessments.policyOwner(currentUser.organisation(), command.policyOwner());
    var fiscalYear = new FiscalYear(command.fiscalYear());
    if (assessments.exists(owner, frameworkVersion, fiscalYear)) {
      throw new DomainException.Conflict(
          "compliance.assessment-exists", owner.name(), fiscalYear.toString());
    }
    var assessment =
        Assessment.begin(
            id, owner, frameworkVersion, fiscalYear, currentUser.get(), clock.instant());
    assessments.add(assessment);
    activityLog.done("assessment.begin", "assessment", id);
    return view(assessment);
  }

  /**
   * Answers one requirement.
   *
   * @param version the answer's version that the change is based on
   * @throws DomainException.Stale if somebody else has answered since
   * @throws DomainException.Conflict {@code compliance.finalised}
   * @throws DomainException.RuleViolated {@code compliance.explanation-missing}
   */
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  public AnswerView answer(
      UUID id, String requirement, long version, @NotNull @Valid AnswerRequirement command) {
    var assessment = assessments.findLocked(id).orElseThrow(DomainException.NotFound::new);
    var answer = assessments.answer(id, requirement).orElseThrow(DomainException.NotFound::new);
    if (answer.version() != version) {
      throw new DomainException.Stale();
    }
    assessment.requireOpen();
    answer.answer(command, currentUser.get(), clock.instant());
    assessments.flush();
    activityLog.done("assessment.answer", "assessment", id + "/" + requirement);
    return AnswerView.of(answer);
  }

  /**
   * Closes an assessment for good; there is no way back.
   *
   * @throws DomainException.Conflict {@code compliance.finalised} if it is closed already
   * @throws DomainException.RuleViolated {@code compliance.not-all-answered} naming those open
   */
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  public AssessmentView finalise(UUID id) {
    var assessment = assessments.findLocked(id).orElseThrow(DomainException.NotFound::new);
    var answers = assessments.answers(id);
    var open =
        answers.stream()
            .filter(answer -> answer.state() == AnswerState.NOT_ANSWERED)
            .map(answer -> answer.requirement().number())
            .toList();
    assessment.finalise(open, currentUser.get(), clock.instant());
    activityLog.done("assessment.finalise", "assessment", id);
    return AssessmentView.of(assessment, answers);
  }

  private AssessmentView view(Assessment assessment) {
    return AssessmentView.of(assessment, assessments.answers(assessment.id()));
  }
}
