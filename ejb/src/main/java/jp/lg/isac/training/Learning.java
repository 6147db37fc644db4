package jp.lg.isac.training;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.activitylog.ActivityLog;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.sharing.TenantBound;

/** Taking a course: enrol, read its lessons, answer its quiz. Everybody sees his own alone. */
@Stateless
@TenantBound
@RolesAllowed("TRAINEE")
public class Learning {
  private final CourseRepository courses;
  private final EnrolmentRepository enrolments;
  private final ActivityLog activityLog;
  private final CurrentUser currentUser;
  private final Clock clock;

  @SuppressWarnings("NullAway") // the container's proxy
  public Learning() {
    this(null, null, null, null, null);
  }

  @Inject
  Learning(
      CourseRepository courses,
      EnrolmentRepository enrolments,
      ActivityLog activityLog,
      CurrentUser currentUser,
      Clock clock) {
    this.courses = courses;
    this.enrolments = enrolments;
    this.activityLog = activityLog;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /**
   * Enrols the current user in the current edition of a course; who is enrolled in it stays so.
   *
   * @param id of the enrolment if it is new
   */
  public EnrolmentView enrol(UUID id, UUID course) {
    CourseEdition edition = courses.current(course);
    enrolments.lockFor(currentUser.userId());
    Enrolment existing = enrolments.in(List.of(edition)).get(edition.id());
    if (existing != null) {
      return view(existing, edition);
    }
    var enrolment = new Enrolment(id, edition, currentUser.get(), clock.instant());
    enrolments.add(enrolment);
    enrolments.flush();
    activityLog.done("course.enrol", "course", course);
    return EnrolmentView.of(enrolment, edition, List.of());
  }

  /** One's own enrolment, with the lessons and what was answered so far. */
  public EnrolmentView get(UUID id) {
    Enrolment enrolment = enrolments.find(id);
    return view(enrolment, courses.edition(enrolment.edition()));
  }

  /**
   * Keeps which lessons are read.
   *
   * @param version the version that the learner has read
   * @throws DomainException.Stale if it was changed since
   * @throws DomainException.Invalid if the course has no such lesson
   */
  public EnrolmentView progress(UUID id, long version, @Valid ReportProgress command) {
    Enrolment enrolment = enrolments.find(id);
    if (enrolment.version() != version) {
      throw new DomainException.Stale();
    }
    CourseEdition edition = courses.edition(enrolment.edition());
    enrolment.read(command.lessonsRead(), edition);
    enrolments.flush();
    activityLog.done("course.read", "course", edition.course());
    return view(enrolment, edition);
  }

  /**
   * Judges an attempt; passing it completes the course.
   *
   * @param attempt its id; an attempt that is there already is answered as it was judged
   * @throws DomainException.Invalid if a question is not answered, or not with its choices
   * @throws DomainException.Conflict if the course is completed, lessons are unread, or no attempt
   *     is left
   */
  public AttemptView answer(UUID id, UUID attempt, @Valid AnswerQuiz command) {
    Enrolment enrolment = enrolments.lock(id);
    CourseEdition edition = courses.edition(enrolment.edition());
    var existing = enrolments.attempt(attempt).filter(a -> a.enrolment().equals(id));
    if (existing.isPresent()) {
      return AttemptView.of(existing.get(), edition);
    }
    Instant now = clock.instant();
    QuizAttempt judged = enrolment.answer(attempt, command.answers(), edition, now);
    enrolments.add(judged);
    activityLog.done("course.answer", "course", edition.course());
    if (judged.isPassed()) {
      enrolments.add(new Completion(judged, edition, currentUser.get()));
      activityLog.done("course.complete", "course", edition.course());
    }
    return AttemptView.of(judged, edition);
  }

  private EnrolmentView view(Enrolment enrolment, CourseEdition edition) {
    return EnrolmentView.of(enrolment, edition, enrolments.attempts(enrolment));
  }
}
