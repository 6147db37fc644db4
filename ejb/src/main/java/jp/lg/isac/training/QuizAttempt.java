package jp.lg.isac.training;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.lg.isac.kernel.TextArray;
import jp.lg.isac.tenancy.OrganisationCode;
import org.jspecify.annotations.Nullable;

/** Answers as somebody gave them and what they came to; never changed. */
@Entity
@Table(name = "quiz_attempt")
class QuizAttempt {
  @Id private UUID id;

  @SuppressWarnings("UnusedVariable") // for the database's policies
  private OrganisationCode organisation;

  private UUID enrolment;
  private int number;

  /** For each question the chosen numbers, joined by commas. */
  @Convert(converter = TextArray.class)
  private List<String> answers;

  private int score;
  private boolean passed;

  @Column(name = "answered_at")
  private Instant answeredAt;

  @SuppressWarnings("NullAway.Init") // JPA
  protected QuizAttempt() {}

  QuizAttempt(
      UUID id,
      Enrolment enrolment,
      int number,
      List<List<Integer>> answers,
      Quiz.Judgement judgement,
      Instant now) {
    this.id = id;
    this.organisation = enrolment.organisation();
    this.enrolment = enrolment.id();
    this.number = number;
    this.answers =
        answers.stream()
            .map(a -> a.stream().map(String::valueOf).collect(Collectors.joining(",")))
            .toList();
    this.score = judgement.score();
    this.passed = judgement.passed();
    this.answeredAt = now;
  }

  UUID id() {
    return id;
  }

  UUID enrolment() {
    return enrolment;
  }

  int number() {
    return number;
  }

  List<List<Integer>> answers() {
    return answers.stream()
        .map(answer -> Stream.of(answer.split(",", -1)).map(Integer::valueOf).toList())
        .toList();
  }

  int score() {
    return score;
  }

  boolean isPassed() {
    return passed;
  }

  Instant answeredAt() {
    return answeredAt;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof QuizAttempt that && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
