package jp.lg.isac.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.lg.isac.demonstration.Demonstration;
import jp.lg.isac.demonstration.DemonstrationSource;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.indexing.SearchChanges;
import jp.lg.isac.kernel.Clocks;
import jp.lg.isac.search.DocumentType;
import org.jspecify.annotations.Nullable;

/** Three courses of the centre, and who took them in the invented municipalities. */
@ApplicationScoped
class TrainingDemonstration implements DemonstrationSource {
  private static final List<String> COURSES = List.of("basics", "mail", "first-response");

  /** Who completed which course, in the order of {@link #COURSES}. */
  private static final List<List<String>> COMPLETED =
      List.of(
          List.of(
              "staff@482013",
              "approver@482013",
              "admin@482013",
              "staff@482021",
              "trainee@482021",
              "admin@482021",
              "staff@482030",
              "trainee@482030",
              "auditor@482048",
              "staff@482048",
              "admin@482056",
              "staff@482064",
              "trainee@482072",
              "staff@492019",
              "admin@492019"),
          List.of(
              "staff@482013",
              "auditor@482013",
              "staff@482021",
              "admin@482030",
              "trainee@482048",
              "staff@482056",
              "trainee@492019"),
          List.of("staff@482013", "approver@482021", "staff@482030", "staff@492019"));

  /** Has read the first lesson of the first course, and nothing more. */
  private static final String BEGINNER = "trainee@482013";

  @Inject CourseRepository courses;
  @Inject EnrolmentRepository enrolments;
  @Inject SearchChanges searchChanges;

  /** A course as it lies in the resources; each lesson's body is a file of its own. */
  record Manuscript(
      String title,
      String summary,
      boolean mandatory,
      @Nullable Integer dueInDays,
      List<String> lessons,
      Quiz quiz) {}

  @Override
  public int order() {
    return 40;
  }

  @Override
  public void load(Demonstration demonstration) {
    for (int i = 0; i < COURSES.size(); i++) {
      SignedIn analyst = demonstration.actAs("analyst@990001");
      Instant publishedAt = demonstration.now().minus(Duration.ofDays(60 - 10L * i));
      CourseEdition edition = publish(COURSES.get(i), analyst, publishedAt, demonstration.now());
      Instant completedAt = publishedAt;
      for (String username : COMPLETED.get(i)) {
        completedAt = completedAt.plus(Duration.ofHours(37));
        complete(edition, demonstration.actAs(username), completedAt);
      }
      if (i == 0) {
        begin(edition, demonstration.actAs(BEGINNER), completedAt);
      }
    }
  }

  private CourseEdition publish(String folder, SignedIn author, Instant publishedAt, Instant now) {
    Manuscript manuscript = read(folder);
    LocalDate due =
        manuscript.dueInDays() == null
            ? null
            : LocalDate.ofInstant(now, Clocks.TOKYO).plusDays(manuscript.dueInDays());
    var course = new Course(UUID.randomUUID(), author);
    CourseEdition edition =
        course.publish(
            new PublishCourse(
                manuscript.title(),
                manuscript.summary(),
                CourseAudience.EVERYBODY,
                manuscript.mandatory(),
                due,
                lessons(folder, manuscript.lessons()),
                manuscript.quiz()),
            publishedAt);
    courses.add(course);
    courses.add(edition);
    searchChanges.changed(DocumentType.COURSE, course.id());
    enrolments.flush();
    return edition;
  }

  /** Everybody passes; every third after one wrong answer. */
  private void complete(CourseEdition edition, SignedIn learner, Instant completedAt) {
    var enrolment =
        new Enrolment(UUID.randomUUID(), edition, learner, completedAt.minus(Duration.ofHours(2)));
    enrolment.read(IntStream.rangeClosed(1, edition.lessons().size()).boxed().toList(), edition);
    var answers = new ArrayList<List<Integer>>();
    edition.quiz().questions().forEach(question -> answers.add(question.right()));
    if (learner.username().hashCode() % 3 == 0) {
      int right = answers.getFirst().getFirst();
      answers.set(0, List.of(right == 1 ? 2 : 1));
    }
    QuizAttempt attempt = enrolment.answer(UUID.randomUUID(), answers, edition, completedAt);
    enrolments.add(enrolment);
    enrolments.add(attempt);
    enrolments.add(new Completion(attempt, edition, learner));
    // before somebody else acts, whom the policies would not let write this
    enrolments.flush();
  }

  private void begin(CourseEdition edition, SignedIn learner, Instant now) {
    var enrolment = new Enrolment(UUID.randomUUID(), edition, learner, now);
    enrolment.read(List.of(1), edition);
    enrolments.add(enrolment);
    enrolments.flush();
  }

  static Manuscript read(String folder) {
    try (InputStream json = resource(folder + "/course.json")) {
      return new ObjectMapper().readValue(json, Manuscript.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Lesson> lessons(String folder, List<String> titles) {
    return IntStream.range(0, titles.size())
        .mapToObj(
            i -> {
              try (InputStream body = resource(folder + "/" + (i + 1) + ".md")) {
                return new Lesson(
                    titles.get(i), new String(body.readAllBytes(), StandardCharsets.UTF_8));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .toList();
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(
        TrainingDemonstration.class.getResourceAsStream("/demonstration/training/" + name), name);
  }
}
