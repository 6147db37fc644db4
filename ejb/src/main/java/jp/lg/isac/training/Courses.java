package jp.lg.isac.training;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.lg.isac.activitylog.ActivityLog;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.indexing.SearchChanges;
import jp.lg.isac.kernel.Cursor;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.notification.NewNotice;
import jp.lg.isac.notification.NoticeKind;
import jp.lg.isac.notification.Notices;
import jp.lg.isac.search.DocumentType;
import jp.lg.isac.sharing.TenantBound;

/** The courses that one may take, and those that the centre writes. */
@Stateless
@TenantBound
public class Courses {
  private final CourseRepository courses;
  private final EnrolmentRepository enrolments;
  private final SearchChanges searchChanges;
  private final Notices notices;
  private final ActivityLog activityLog;
  private final CurrentUser currentUser;
  private final Clock clock;

  @SuppressWarnings("NullAway") // the container's proxy
  public Courses() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  Courses(
      CourseRepository courses,
      EnrolmentRepository enrolments,
      SearchChanges searchChanges,
      Notices notices,
      ActivityLog activityLog,
      CurrentUser currentUser,
      Clock clock) {
    this.courses = courses;
    this.enrolments = enrolments;
    this.searchChanges = searchChanges;
    this.notices = notices;
    this.activityLog = activityLog;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /**
   * Publishes a new course.
   *
   * @param id of the new course; if it is there already it is answered as it stands, so that a
   *     repeated request makes nothing twice
   * @throws DomainException.Invalid if the command contradicts itself
   */
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  public CourseView publish(UUID id, @Valid PublishCourse command) {
    if (courses.find(id).isPresent()) {
      return get(id);
    }
    var course = new Course(id, currentUser.get());
    courses.add(course);
    return CourseView.of(publish(course, command), null);
  }

  /**
   * Publishes the next edition of a course. Who has begun goes on with his edition.
   *
   * @param edition number of the edition that the author has read
   * @throws DomainException.Stale if another was published since
   * @throws DomainException.Invalid if the command contradicts itself
   */
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  public CourseView revise(UUID id, long edition, @Valid PublishCourse command) {
    Course course = courses.find(id).orElseThrow(DomainException.NotFound::new);
    if (course.edition() != edition) {
      throw new DomainException.Stale();
    }
    return CourseView.of(publish(course, command), null);
  }

  /** What the current edition was published with, right answers included. */
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  public PublishedCourse published(UUID id) {
    Course course = courses.find(id).orElseThrow(DomainException.NotFound::new);
    CourseEdition current = courses.current(id);
    return new PublishedCourse(current.number(), current.command(course.audience()));
  }

  /** Courses, published last first. */
  @RolesAllowed("TRAINEE")
  public Page<CourseView> list(PageRequest page) {
    List<CourseEdition> editions = courses.current(page);
    var mine = enrolments.in(editions);
    return Page.of(editions, page.limit(), e -> new Cursor(e.publishedAt(), e.course()))
        .map(edition -> CourseView.of(edition, mine.get(edition.id())));
  }

  /** One course. */
  @RolesAllowed("TRAINEE")
  public CourseView get(UUID id) {
    CourseEdition edition = courses.current(id);
    return CourseView.of(edition, enrolments.in(List.of(edition)).get(edition.id()));
  }

  private CourseEdition publish(Course course, PublishCourse command) {
    Instant now = clock.instant();
    CourseEdition edition = course.publish(command, now);
    courses.add(edition);
    searchChanges.changed(DocumentType.COURSE, course.id());
    if (command.mandatory()) {
      notices.raise(
          NewNotice.toReaders(
              NoticeKind.COURSE, course.id(), edition.number(), Set.of(course.audience().token())));
    }
    activityLog.done("course.publish", "course", course.id());
    return edition;
  }
}
