package jp.lg.isac.training;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.kernel.TextArray;
import jp.lg.isac.tenancy.OrganisationCode;
import org.jspecify.annotations.Nullable;

/**
 * Somebody takes an edition of a course: reads its lessons in any order, then answers the quiz
 * until it is passed or the attempts are used up.
 */
@Entity
@Table(name = "enrolment")
class Enrolment {
  @Id private UUID id;
  private OrganisationCode organisation;

  @SuppressWarnings("UnusedVariable") // for the database's policies
  private UUID account;

  private UUID edition;

  @Column(name = "enrolled_at")
  private Instant enrolledAt;

  @Convert(converter = TextArray.class)
  @Column(name = "lessons_read")
  private List<String> lessonsRead;

  private int attempts;

  @Column(name = "completed_at")
  private @Nullable Instant completedAt;

  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA
  protected Enrolment() {}

  Enrolment(UUID id, CourseEdition edition, SignedIn learner, Instant now) {
    this.id = id;
    this.organisation = learner.organisation();
    this.account = learner.account();
    this.edition = edition.id();
    this.enrolledAt = now;
    this.lessonsRead = List.of();
  }

  /**
   * These lessons are read, others are not.
   *
   * @param lessons their numbers, from 1
   * @throws DomainException.Invalid if the edition has no such lesson
   */
  void read(Collection<Integer> lessons, CourseEdition of) {
    int last = of.lessons().size();
    if (lessons.stream().anyMatch(number -> number < 1 || number > last)) {
      throw new DomainException.Invalid("/lessonsRead", "training.no-such-lesson", last);
    }
    lessonsRead = new TreeSet<>(lessons).stream().map(String::valueOf).toList();
  }

  /**
   * Judges an attempt at the quiz; passing it completes the course.
   *
   * @throws DomainException.Invalid if a question is not answered, or not with its choices
   * @throws DomainException.Conflict {@code training.already-completed}, {@code
   *     training.lessons-unread} or {@code training.no-attempts-left}
   */
  QuizAttempt answer(UUID attempt, List<List<Integer>> answers, CourseEdition of, Instant now) {
    var judgement = of.quiz().judge(answers);
    if (completedAt != null) {
      throw new DomainException.Conflict("training.already-completed");
    }
    if (!hasReadAllOf(of)) {
      throw new DomainException.Conflict("training.lessons-unread");
    }
    Integer left = attemptsLeft(of);
    if (left != null && left == 0) {
      throw new DomainException.Conflict("training.no-attempts-left");
    }
    attempts++;
    if (judgement.passed()) {
      completedAt = now;
    }
    return new QuizAttempt(attempt, this, attempts, answers, judgement, now);
  }

  /** Whether all lessons are read, so that the quiz is open. */
  boolean hasReadAllOf(CourseEdition of) {
    return lessonsRead.size() == of.lessons().size();
  }

  /** How many attempts are left, null without a limit. */
  @Nullable Integer attemptsLeft(CourseEdition of) {
    Integer most = of.quiz().maxAttempts();
    return most == null ? null : Math.max(0, most - attempts);
  }

  LearningState state() {
    return completedAt == null ? LearningState.IN_PROGRESS : LearningState.COMPLETED;
  }

  UUID id() {
    return id;
  }

  OrganisationCode organisation() {
    return organisation;
  }

  UUID edition() {
    return edition;
  }

  Instant enrolledAt() {
    return enrolledAt;
  }

  Set<Integer> lessonsRead() {
    var numbers = new TreeSet<Integer>();
    lessonsRead.forEach(number -> numbers.add(Integer.valueOf(number)));
    return numbers;
  }

  @Nullable Instant completedAt() {
    return completedAt;
  }

  long version() {
    return version;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Enrolment that && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
