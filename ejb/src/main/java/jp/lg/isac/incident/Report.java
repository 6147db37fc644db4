package jp.lg.isac.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.lg.isac.exchange.SharedStageView;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.kernel.DomainException.Violation;
import jp.lg.isac.kernel.NullableUuid;
import jp.lg.isac.kernel.TextArray;
import jp.lg.isac.sharing.Audience;
import jp.lg.isac.sharing.AudienceScope;
import jp.lg.isac.sharing.CauseClass;
import jp.lg.isac.sharing.ReportStage;
import jp.lg.isac.sharing.Tlp;
import jp.lg.isac.tenancy.OrganisationCode;
import org.jspecify.annotations.Nullable;

/**
 * One stage of an incident's thread. It is a draft until it is sent, with a 決裁 before or, if it is
 * urgent, after that. What was sent never changes; a correction is a new stage that points at it.
 */
@Entity
@Table(name = "report")
@IdClass(Report.Key.class)
class Report {
  private OrganisationCode organisation;
  @Id private UUID incident;
  @Id private int n;

  /** By which a repeated request is recognised. */
  @Column private UUID request;

  @Enumerated(EnumType.STRING)
  private ReportState state;

  @Enumerated(EnumType.STRING)
  private Approval approval;

  private boolean urgent;

  @Enumerated(EnumType.STRING)
  private ReportStage stage;

  private String body;
  private @Nullable Integer corrects;

  @Enumerated(EnumType.STRING)
  @Column(name = "cause_class")
  private @Nullable CauseClass causeClass;

  private @Nullable String impact;
  private @Nullable String countermeasures;
  private @Nullable String cause;
  private @Nullable String response;
  private @Nullable String prevention;

  @Column(name = "no_lesson")
  private @Nullable String noLesson;

  @Enumerated(EnumType.STRING)
  private @Nullable Tlp tlp;

  @Enumerated(EnumType.STRING)
  @Column(name = "audience_scope")
  private @Nullable AudienceScope audienceScope;

  @Convert(converter = TextArray.class)
  @Column(name = "audience_prefectures")
  private List<String> audiencePrefectures;

  @Convert(converter = TextArray.class)
  @Column(name = "audience_groups")
  private List<String> audienceGroups;

  private UUID author;

  @Column(name = "author_name")
  private String authorName;

  @Convert(converter = NullableUuid.class)
  @Column(name = "requested_by")
  private @Nullable UUID requestedBy;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "sent_at")
  private @Nullable Instant sentAt;

  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA
  protected Report() {}

  private Report(
      Incident incident, int n, UUID request, ReportStage stage, SignedIn author, Instant now) {
    this.organisation = incident.organisation();
    this.incident = incident.id();
    this.n = n;
    this.request = request;
    this.stage = stage;
    this.state = ReportState.DRAFT;
    this.approval = Approval.NONE;
    this.author = author.account();
    this.authorName = author.displayName();
    this.createdAt = now;
    this.body = "";
    this.audiencePrefectures = List.of();
    this.audienceGroups = List.of();
  }

  /** The first report, which says what the incident says. */
  static Report first(Incident incident, SignedIn author, Instant now) {
    var report = new Report(incident, 1, incident.id(), ReportStage.FIRST, author, now);
    report.repeat(incident);
    return report;
  }

  /** A later stage. */
  static Report of(
      Incident incident, int n, UUID request, WriteReport command, SignedIn author, Instant now) {
    var report = new Report(incident, n, request, command.stage(), author, now);
    report.describe(command);
    return report;
  }

  /** Says anew what the incident says, before the first report is submitted again. */
  final void repeat(Incident incident) {
    body = Objects.requireNonNull(incident.summary());
    causeClass = incident.causeClass();
    impact = incident.impact();
    countermeasures = incident.countermeasures();
  }

  /**
   * Writes the draft anew.
   *
   * @throws DomainException.Conflict {@code incident.already-sent}, {@code incident.submitted}
   */
  void rewrite(WriteReport command) {
    requireOpen();
    describe(command);
  }

  private void describe(WriteReport command) {
    if (command.stage() == ReportStage.FIRST) {
      throw new DomainException.Invalid("/stage", "incident.first-comes-with-incident");
    }
    stage = command.stage();
    body = Objects.requireNonNullElse(Incident.stripped(command.body()), "");
    corrects = command.corrects();
    causeClass = command.causeClass();
    impact = Incident.stripped(command.impact());
    countermeasures = Incident.stripped(command.countermeasures());
    Lesson lesson = command.lesson();
    cause = lesson == null ? null : Incident.stripped(lesson.cause());
    response = lesson == null ? null : Incident.stripped(lesson.response());
    prevention = lesson == null ? null : Incident.stripped(lesson.prevention());
    noLesson = lesson == null ? null : Incident.stripped(lesson.noneBecause());
    tlp = command.tlp();
    choose(command.audience());
    urgent = command.urgent();
  }

  private void choose(@Nullable Audience audience) {
    if (audience != null && !audience.reachesOthers()) {
      throw new DomainException.Invalid("/audience/scope", "incident.audience-not-wider");
    }
    audienceScope = audience == null ? null : audience.scope();
    audiencePrefectures = audience == null ? List.of() : audience.prefectures();
    audienceGroups =
        audience == null ? List.of() : audience.groups().stream().map(UUID::toString).toList();
  }

  /**
   * Checks that it can be changed.
   *
   * @throws DomainException.Conflict {@code incident.already-sent}, {@code incident.submitted}
   */
  void requireOpen() {
    if (state == ReportState.SENT) {
      throw new DomainException.Conflict("incident.already-sent");
    }
    if (approval == Approval.PENDING) {
      throw new DomainException.Conflict("incident.submitted");
    }
  }

  /**
   * Checks that it says all that its stage has to say.
   *
   * @throws DomainException.Invalid naming what is missing
   */
  void requireComplete() {
    var missing = new ArrayList<Violation>();
    require(missing, "/body", body.isEmpty() ? null : body, "incident.required");
    if (stage == ReportStage.FINAL && noLesson == null) {
      require(missing, "/lesson/cause", cause, "incident.lesson-required");
      require(missing, "/lesson/response", response, "incident.lesson-required");
      require(missing, "/lesson/prevention", prevention, "incident.lesson-required");
    }
    if (!missing.isEmpty()) {
      throw new DomainException.Invalid(missing);
    }
  }

  private static void require(
      List<Violation> missing, String pointer, @Nullable String value, String code) {
    if (value == null) {
      missing.add(new Violation(pointer, code, List.of()));
    }
  }

  /** Asks for the 決裁 before it is sent. */
  void submit(SignedIn requester) {
    requireOpen();
    requireComplete();
    requestedBy = requester.account();
    approval = Approval.PENDING;
  }

  /** Sends it before its 決裁, which is asked for at once (事後決裁). */
  void sendUrgently(SignedIn requester, Instant now) {
    requireOpen();
    requireComplete();
    urgent = true;
    requestedBy = requester.account();
    approval = Approval.PENDING;
    markSent(now);
  }

  /** Sends it. */
  void send(Instant now) {
    requireOpen();
    requireComplete();
    markSent(now);
  }

  private void markSent(Instant now) {
    state = ReportState.SENT;
    sentAt = now;
  }

  /**
   * An approver agrees.
   *
   * @return whether it has to be sent now
   * @throws DomainException.Conflict {@code incident.not-submitted}
   * @throws DomainException.RuleViolated {@code incident.approver-is-requester}
   */
  boolean approve(SignedIn approver, Instant now) {
    requireDecidable(approver);
    approval = Approval.APPROVED;
    if (state == ReportState.SENT) {
      return false;
    }
    markSent(now);
    return true;
  }

  /**
   * An approver gives it back. What was sent urgently stays sent; a correction is up to its author.
   *
   * @throws DomainException.Conflict {@code incident.not-submitted}
   * @throws DomainException.RuleViolated {@code incident.approver-is-requester}
   */
  void giveBack(SignedIn approver) {
    requireDecidable(approver);
    approval = Approval.RETURNED;
  }

  private void requireDecidable(SignedIn approver) {
    if (approval != Approval.PENDING) {
      throw new DomainException.Conflict("incident.not-submitted");
    }
    if (approver.account().equals(requestedBy) || approver.account().equals(author)) {
      throw new DomainException.RuleViolated("incident.approver-is-requester");
    }
  }

  /** What its readers are told; why there is no lesson stays with the own organisation. */
  SharedStageView shared() {
    return new SharedStageView(
        n,
        stage,
        body,
        corrects,
        causeClass,
        impact,
        countermeasures,
        cause,
        response,
        prevention,
        tlp,
        Objects.requireNonNull(sentAt));
  }

  /** Who waits for its 決裁: its author, and who asked for it if that is somebody else. */
  Set<UUID> waiting() {
    return Stream.concat(Stream.of(author), Stream.ofNullable(requestedBy))
        .collect(Collectors.toUnmodifiableSet());
  }

  OrganisationCode organisation() {
    return organisation;
  }

  UUID incident() {
    return incident;
  }

  int n() {
    return n;
  }

  ReportState state() {
    return state;
  }

  Approval approval() {
    return approval;
  }

  boolean isUrgent() {
    return urgent;
  }

  ReportStage stage() {
    return stage;
  }

  String body() {
    return body;
  }

  @Nullable Integer corrects() {
    return corrects;
  }

  @Nullable CauseClass causeClass() {
    return causeClass;
  }

  @Nullable String impact() {
    return impact;
  }

  @Nullable String countermeasures() {
    return countermeasures;
  }

  @Nullable Lesson lesson() {
    return cause == null && response == null && prevention == null && noLesson == null
        ? null
        : new Lesson(cause, response, prevention, noLesson);
  }

  /** How far the thread may travel from it on. */
  @Nullable Tlp tlp() {
    return tlp;
  }

  /** Who may read the thread from it on; nothing if it widens nothing. */
  @Nullable Audience audience() {
    return audienceScope == null
        ? null
        : new Audience(
            audienceScope,
            audiencePrefectures,
            audienceGroups.stream().map(UUID::fromString).toList());
  }

  UUID author() {
    return author;
  }

  String authorName() {
    return authorName;
  }

  @Nullable Instant sentAt() {
    return sentAt;
  }

  long version() {
    return version;
  }

  /** An incident's n-th report. */
  static final class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    private UUID incident;
    private int n;

    @SuppressWarnings("NullAway.Init") // JPA
    Key() {}

    Key(UUID incident, int n) {
      this.incident = incident;
      this.n = n;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key that && n == that.n && incident.equals(that.incident);
    }

    @Override
    public int hashCode() {
      return Objects.hash(incident, n);
    }
  }
}
