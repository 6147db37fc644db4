package jp.lg.isac.training;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.lg.isac.identity.Role;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.tenancy.OrganisationCode;
import jp.lg.isac.tenancy.OrganisationKind;
import org.jspecify.annotations.Nullable;

/** A course of two lessons and two questions, and somebody who takes it. */
final class Samples {
  static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
  static final Question ONE_RIGHT =
      new Question("どれか", false, List.of("あ", "い", "う"), List.of(2), "「い」だから");
  static final Question TWO_RIGHT =
      new Question("すべて選ぶ", true, List.of("あ", "い", "う"), List.of(1, 3), "「あ」と「う」だから");
  static final List<List<Integer>> ALL_RIGHT = List.of(List.of(2), List.of(3, 1));
  static final List<List<Integer>> HALF_RIGHT = List.of(List.of(2), List.of(1));

  private Samples() {}

  static Quiz quiz(int passMark, @Nullable Integer maxAttempts) {
    return new Quiz(passMark, maxAttempts, List.of(ONE_RIGHT, TWO_RIGHT));
  }

  static PublishCourse command(boolean mandatory, @Nullable LocalDate due, Quiz quiz) {
    return new PublishCourse(
        "初動",
        "インシデントに気付いたときの動き",
        CourseAudience.EVERYBODY,
        mandatory,
        due,
        List.of(new Lesson("気付く", "## 兆候"), new Lesson("伝える", "電話")),
        quiz);
  }

  static CourseEdition edition(Quiz quiz) {
    return new Course(UUID.randomUUID(), person()).publish(command(false, null, quiz), NOW);
  }

  static SignedIn person() {
    var code = new OrganisationCode("482013");
    return new SignedIn(
        UUID.nameUUIDFromBytes("trainee".getBytes(StandardCharsets.UTF_8)),
        "trainee@482013",
        "見本市 窓口担当 職員",
        UUID.randomUUID(),
        code,
        "見本市",
        OrganisationKind.MUNICIPALITY,
        Set.of(code),
        Set.of(),
        Set.of(Role.TRAINEE),
        UUID.randomUUID(),
        Set.of(),
        "ja");
  }
}
