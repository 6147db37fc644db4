package jp.lg.isac.training;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.kernel.Clocks;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.kernel.DomainException.Violation;
import jp.lg.isac.kernel.TextArray;
import jp.lg.isac.tenancy.OrganisationCode;
import org.jspecify.annotations.Nullable;

/**
 * A course (講座) through all its editions: whose it is, who may take it, which edition is current.
 */
@Entity
@Table(name = "course")
class Course {
  @Id private UUID id;

  @SuppressWarnings("UnusedVariable") // for the database's policies
  private OrganisationCode owner;

  @Convert(converter = TextArray.class)
  private List<String> audience;

  private int edition;
  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA
  protected Course() {}

  /** A new course of the author's organisation, without an edition yet. */
  Course(UUID id, SignedIn author) {
    this.id = id;
    this.owner = author.organisation();
    this.audience = List.of();
  }

  /**
   * Publishes the next edition; from now on it is the current one.
   *
   * @throws DomainException.Invalid if the command contradicts itself or the due date is over
   */
  CourseEdition publish(PublishCourse command, Instant now) {
    List<Violation> contradictions =
        Stream.concat(contradictions(command, now), command.quiz().contradictions()).toList();
    if (!contradictions.isEmpty()) {
      throw new DomainException.Invalid(contradictions);
    }
    audience = List.of(command.audience().token());
    edition++;
    return new CourseEdition(id, edition, command, now);
  }

  private static Stream<Violation> contradictions(PublishCourse command, Instant now) {
    LocalDate due = command.due();
    var violations = new ArrayList<Violation>();
    if (due != null && !command.mandatory()) {
      violations.add(new Violation("/due", "training.due-without-duty", List.of()));
    }
    if (due != null && due.isBefore(LocalDate.ofInstant(now, Clocks.TOKYO))) {
      violations.add(new Violation("/due", "training.due-is-over", List.of()));
    }
    return violations.stream();
  }

  UUID id() {
    return id;
  }

  CourseAudience audience() {
    return Stream.of(CourseAudience.values())
        .filter(choice -> audience.contains(choice.token()))
        .findFirst()
        .orElseThrow();
  }

  int edition() {
    return edition;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Course that && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
