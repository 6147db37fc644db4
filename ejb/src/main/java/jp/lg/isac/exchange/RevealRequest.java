package jp.lg.isac.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import jp.lg.isac.identity.Role;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.kernel.NullableUuid;
import org.jspecify.annotations.Nullable;

/**
 * A request to learn whose an anonymous report is. One person of the centre asks, another confirms
 * or refuses within {@link #TO_ANSWER}; who asked can take it back. It is answered once. The
 * database holds all of that too.
 */
@Entity
@Table(name = "reveal_request")
class RevealRequest {
  /** How long a request waits. */
  static final Duration TO_ANSWER = Duration.ofHours(24);

  /** How long the two see whose the report is, once both have agreed. */
  static final Duration TO_SEE = Duration.ofHours(24);

  @Id private UUID id;

  @Column(name = "shared_report")
  private UUID sharedReport;

  private String reason;
  private UUID asker;

  @Column(name = "asker_name")
  private String askerName;

  @Enumerated(EnumType.STRING)
  @Column(name = "asker_role")
  private Role askerRole;

  @Column(name = "asked_at")
  private Instant askedAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Enumerated(EnumType.STRING)
  private RevealState state;

  @SuppressWarnings("UnusedVariable") // the database compares it with the asker
  @Convert(converter = NullableUuid.class)
  private @Nullable UUID answerer;

  @Column(name = "answerer_name")
  private @Nullable String answererName;

  @Enumerated(EnumType.STRING)
  @Column(name = "answerer_role")
  private @Nullable Role answererRole;

  @Column(name = "answered_at")
  private @Nullable Instant answeredAt;

  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA
  protected RevealRequest() {}

  private RevealRequest(SharedReport report, AskReveal command, SignedIn asker, Instant now) {
    id = UUID.randomUUID();
    sharedReport = report.id();
    reason = command.reason().strip();
    this.asker = asker.account();
    askerName = asker.displayName();
    askerRole = roleOf(asker);
    askedAt = now;
    expiresAt = now.plus(TO_ANSWER);
    state = RevealState.OPEN;
  }

  /**
   * A request of a report that shows no name.
   *
   * @throws DomainException.Conflict {@code comment.report-recalled}, {@code reveal.not-anonymous}
   */
  static RevealRequest of(SharedReport report, AskReveal command, SignedIn asker, Instant now) {
    check(report);
    return new RevealRequest(report, command, asker, now);
  }

  private static void check(SharedReport report) {
    if (report.isRecalled()) {
      throw new DomainException.Conflict("comment.report-recalled");
    }
    if (report.sourceName() != null) {
      throw new DomainException.Conflict("reveal.not-anonymous");
    }
  }

  /**
   * Agrees, as another person.
   *
   * @throws DomainException.RuleViolated {@code reveal.own-request}
   * @throws DomainException.Conflict {@code reveal.answered}, {@code reveal.expired}, {@code
   *     comment.report-recalled}
   */
  void confirm(SharedReport report, SignedIn person, Instant now) {
    check(report);
    answerAsAnother(RevealState.CONFIRMED, person, now);
  }

  /**
   * Says no, as another person.
   *
   * @throws DomainException.RuleViolated {@code reveal.own-request}
   * @throws DomainException.Conflict {@code reveal.answered}, {@code reveal.expired}
   */
  void refuse(SignedIn person, Instant now) {
    answerAsAnother(RevealState.REFUSED, person, now);
  }

  /**
   * Takes it back, as who asked.
   *
   * @throws DomainException.RuleViolated {@code reveal.other-request}
   * @throws DomainException.Conflict {@code reveal.answered}, {@code reveal.expired}
   */
  void withdraw(SignedIn person, Instant now) {
    if (!isBy(person)) {
      throw new DomainException.RuleViolated("reveal.other-request");
    }
    answer(RevealState.WITHDRAWN, person, now);
  }

  private void answerAsAnother(RevealState answer, SignedIn person, Instant now) {
    if (isBy(person)) {
      throw new DomainException.RuleViolated("reveal.own-request");
    }
    answer(answer, person, now);
  }

  private void answer(RevealState answer, SignedIn person, Instant now) {
    if (state != RevealState.OPEN) {
      throw new DomainException.Conflict("reveal.answered");
    }
    if (!isOpen(now)) {
      throw new DomainException.Conflict("reveal.expired");
    }
    state = answer;
    answerer = person.account();
    answererName = person.displayName();
    answererRole = roleOf(person);
    answeredAt = now;
  }

  /** As which of the centre's roles a person signs. */
  private static Role roleOf(SignedIn person) {
    return person.has(Role.CENTRE_ADMIN) ? Role.CENTRE_ADMIN : Role.ANALYST;
  }

  /** Whether it is the same person, under whichever membership. */
  private boolean isBy(SignedIn person) {
    return asker.equals(person.account());
  }

  boolean isOpen(Instant now) {
    return state == RevealState.OPEN && now.isBefore(expiresAt);
  }

  boolean isOf(UUID report) {
    return sharedReport.equals(report);
  }

  UUID id() {
    return id;
  }

  String reason() {
    return reason;
  }

  /** Who agreed and why, in one line. */
  String summary() {
    return "%s／%s：%s".formatted(askerName, answererName, reason);
  }

  /**
   * As a person of the centre sees it.
   *
   * @param revealed whose the report is, {@code null} unless the reader may see it
   */
  RevealRequestView view(
      SignedIn reader, RevealRepository.@Nullable Revealed revealed, Instant now) {
    return new RevealRequestView(
        id,
        reason,
        askerName,
        askerRole,
        askedAt,
        expiresAt,
        state == RevealState.OPEN && !isOpen(now) ? RevealState.EXPIRED : state,
        isBy(reader),
        answererName,
        answererRole,
        answeredAt,
        revealed == null ? null : revealed.organisation(),
        revealed == null ? null : revealed.name(),
        revealed == null || answeredAt == null ? null : answeredAt.plus(TO_SEE));
  }
}
