package jp.lg.isac.compliance;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.kernel.TextArray;
import jp.lg.isac.tenancy.OrganisationCode;
import org.jspecify.annotations.Nullable;

/** What an assessment says to one requirement. It is there, unanswered, from the beginning. */
@Entity
@Table(name = "assessment_answer")
class AssessmentAnswer {
  @Id private UUID id;
  @Column private OrganisationCode organisation;
  @Column private UUID assessment;

  @ManyToOne(optional = false)
  @JoinColumn(name = "requirement")
  private Requirement requirement;

  @Enumerated(EnumType.STRING)
  @Column
  private AnswerState state;

  @Column private String explanation;

  @Column
  @Convert(converter = TextArray.class)
  private List<String> evidence;

  @Column(name = "answered_at")
  private @Nullable Instant answeredAt;

  @Column(name = "answered_by")
  private @Nullable String answeredBy;

  @Version private long version;

  @SuppressWarnings("NullAway.Init")
  protected AssessmentAnswer() {}

  static AssessmentAnswer open(Assessment assessment, Requirement requirement) {
    var answer = new AssessmentAnswer();
    answer.id = UUID.randomUUID();
    answer.organisation = assessment.organisation();
    answer.assessment = assessment.id();
    answer.requirement = requirement;
    answer.state = AnswerState.NOT_ANSWERED;
    answer.explanation = "";
    answer.evidence = List.of();
    return answer;
  }

  /**
   * Says how far the requirement is met.
   *
   * @throws DomainException.Invalid if the state needs an explanation and there is none
   */
  void answer(AnswerRequirement command, SignedIn user, Instant now) {
    if (command.state().needsExplanation() && command.explanation().isBlank()) {
      throw new DomainException.RuleViolated("compliance.explanation-missing");
    }
    state = command.state();
    explanation = command.explanation().strip();
    evidence = command.evidence();
    answeredAt = now;
    answeredBy = user.displayName();
  }

  UUID id() {
    return id;
  }

  UUID assessment() {
    return assessment;
  }

  OrganisationCode organisation() {
    return organisation;
  }

  Requirement requirement() {
    return requirement;
  }

  AnswerState state() {
    return state;
  }

  String explanation() {
    return explanation;
  }

  List<String> evidence() {
    return evidence;
  }

  @Nullable Instant answeredAt() {
    return answeredAt;
  }

  @Nullable String answeredBy() {
    return answeredBy;
  }

  long version() {
    return version;
  }
}
