package jp.lg.isac.training;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.tenancy.OrganisationCode;
import org.jspecify.annotations.Nullable;

/**
 * Somebody completed a course (修了): with the names of that day, and never changed. Its id is that
 * of the enrolment.
 */
@Entity
@Table(name = "completion")
class Completion {
  @Id private UUID id;

  @SuppressWarnings("UnusedVariable") // for the database's policies
  private OrganisationCode organisation;

  @Column(name = "organisation_name")
  private String organisationName;

  @SuppressWarnings("UnusedVariable") // for the database's policies
  private UUID account;

  @Column(name = "person_name")
  private String personName;

  private UUID course;
  private int edition;

  @Column(name = "course_title")
  private String courseTitle;

  private int score;

  @Column(name = "completed_at")
  private Instant completedAt;

  @SuppressWarnings("NullAway.Init") // JPA
  protected Completion() {}

  Completion(QuizAttempt passed, CourseEdition of, SignedIn learner) {
    this.id = passed.enrolment();
    this.organisation = learner.organisation();
    this.organisationName = learner.organisationName();
    this.account = learner.account();
    this.personName = learner.displayName();
    this.course = of.course();
    this.edition = of.number();
    this.courseTitle = of.title();
    this.score = passed.score();
    this.completedAt = passed.answeredAt();
  }

  UUID id() {
    return id;
  }

  String organisationName() {
    return organisationName;
  }

  String personName() {
    return personName;
  }

  UUID course() {
    return course;
  }

  int edition() {
    return edition;
  }

  String courseTitle() {
    return courseTitle;
  }

  int score() {
    return score;
  }

  Instant completedAt() {
    return completedAt;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Completion that && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
