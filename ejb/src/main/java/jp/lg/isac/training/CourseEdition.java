package jp.lg.isac.training;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A course as it was published; never changed. */
@Entity
@Table(name = "course_edition")
class CourseEdition {
  @Id private UUID id;
  private UUID course;
  private int number;
  private String title;
  private String summary;
  private boolean mandatory;
  private @Nullable LocalDate due;

  @Convert(converter = CourseContentDocument.class)
  private CourseContent content;

  @Column(name = "published_at")
  private Instant publishedAt;

  @SuppressWarnings("NullAway.Init") // JPA
  protected CourseEdition() {}

  CourseEdition(UUID course, int number, PublishCourse command, Instant now) {
    this.id = UUID.randomUUID();
    this.course = course;
    this.number = number;
    this.title = command.title().strip();
    this.summary = command.summary().strip();
    this.mandatory = command.mandatory();
    this.due = command.due();
    this.content = new CourseContent(List.copyOf(command.lessons()), command.quiz());
    this.publishedAt = now;
  }

  /** The command that would publish it again. */
  PublishCourse command(CourseAudience audience) {
    return new PublishCourse(title, summary, audience, mandatory, due, lessons(), quiz());
  }

  UUID id() {
    return id;
  }

  UUID course() {
    return course;
  }

  int number() {
    return number;
  }

  String title() {
    return title;
  }

  String summary() {
    return summary;
  }

  boolean isMandatory() {
    return mandatory;
  }

  @Nullable LocalDate due() {
    return due;
  }

  List<Lesson> lessons() {
    return content.lessons();
  }

  Quiz quiz() {
    return content.quiz();
  }

  Instant publishedAt() {
    return publishedAt;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CourseEdition that && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
