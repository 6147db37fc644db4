package jp.lg.isac.incident;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.lg.isac.duty.Facts;
import jp.lg.isac.exchange.Publication;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.kernel.DomainException.Violation;
import jp.lg.isac.kernel.TextArray;
import jp.lg.isac.sharing.Audience;
import jp.lg.isac.sharing.AudienceScope;
import jp.lg.isac.sharing.CauseClass;
import jp.lg.isac.sharing.IncidentKind;
import jp.lg.isac.sharing.Tlp;
import jp.lg.isac.tenancy.OrganisationCode;
import org.jspecify.annotations.Nullable;

/**
 * The organisation's own full record of a case. It begins as a draft, which is saved as often as
 * its author types; {@link #send} goes with the first report and from then on the record stands.
 */
@Entity
@Table(name = "incident")
class Incident {
  /** Clocks of clients run ahead a little. */
  private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

  @Id private UUID id;
  private OrganisationCode organisation;

  @Enumerated(EnumType.STRING)
  private IncidentState state;

  @Enumerated(EnumType.STRING)
  private @Nullable IncidentKind kind;

  private @Nullable String title;

  @Column(name = "occurred_at")
  private @Nullable Instant occurredAt;

  @Column(name = "detected_at")
  private @Nullable Instant detectedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "cause_class")
  private @Nullable CauseClass causeClass;

  private @Nullable String summary;
  private @Nullable String impact;
  private @Nullable String countermeasures;

  @Convert(converter = TextArray.class)
  private List<String> systems;

  @Convert(converter = TextArray.class)
  private List<String> vendors;

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

  private boolean anonymous;
  private UUID author;

  @Column(name = "author_name")
  private String authorName;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "saved_at")
  private Instant savedAt;

  @Column(name = "sent_at")
  private @Nullable Instant sentAt;

  @Column(name = "recalled_at")
  private @Nullable Instant recalledAt;

  @Column(name = "recall_reason")
  private @Nullable String recallReason;

  @Column(name = "known_at")
  private @Nullable Instant knownAt;

  private @Nullable Integer persons;
  private boolean sensitive;

  @Column(name = "financial_damage")
  private boolean financialDamage;

  @Column(name = "wrongful_purpose")
  private boolean wrongfulPurpose;

  /** Stages of its thread, drafts among them. */
  private int reports;

  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA
  protected Incident() {}

  private Incident(UUID id, SignedIn author, Instant now) {
    this.id = id;
    this.organisation = author.organisation();
    this.author = author.account();
    this.authorName = author.displayName();
    this.state = IncidentState.DRAFT;
    this.createdAt = now;
    this.savedAt = now;
    this.systems = List.of();
    this.vendors = List.of();
    this.audiencePrefectures = List.of();
    this.audienceGroups = List.of();
  }

  /** A new draft of the author's organisation. */
  static Incident draft(UUID id, PostIncident command, SignedIn author, Instant now) {
    var incident = new Incident(id, author, now);
    incident.describe(command);
    return incident;
  }

  /**
   * A case of earlier, which stays with the author's organisation and stands in its list where it
   * was noticed.
   */
  static Incident past(PastCase past, SignedIn author, Instant now) {
    var incident = new Incident(past.id(author.organisation()), author, now);
    incident.kind = past.kind();
    incident.title = stripped(past.title());
    incident.occurredAt = past.occurredAt();
    incident.detectedAt = past.detectedAt();
    incident.causeClass = past.causeClass();
    incident.summary = stripped(past.summary());
    incident.impact = stripped(past.impact());
    incident.countermeasures = stripped(past.countermeasures());
    incident.systems = past.systems();
    incident.vendors = past.vendors();
    incident.tlp = Tlp.RED;
    incident.choose(new Audience(AudienceScope.OWN, List.of(), List.of()));
    incident.createdAt =
        Objects.requireNonNull(past.detectedAt() == null ? past.occurredAt() : past.detectedAt());
    incident.send(now);
    return incident;
  }

  /**
   * Writes the draft anew.
   *
   * @throws DomainException.Conflict {@code incident.already-sent}, {@code incident.submitted}
   */
  void rewrite(PostIncident command, Instant now) {
    requireDraft();
    describe(command);
    savedAt = now;
  }

  /**
   * Hands it in for its 決裁; nobody changes it until that is decided.
   *
   * @throws DomainException as {@link #send} does
   */
  void submit(Instant now) {
    requireDraft();
    requireSendable(now);
    state = IncidentState.SUBMITTED;
    savedAt = now;
  }

  /** The approver gave it back: it is a draft again. */
  void giveBack(Instant now) {
    state = IncidentState.DRAFT;
    savedAt = now;
  }

  /**
   * Sends it.
   *
   * @throws DomainException.Conflict {@code incident.already-sent}
   * @throws DomainException.Invalid if something that sending requires is missing
   * @throws DomainException.RuleViolated if the times contradict each other or the audience is
   *     wider than the traffic light allows
   */
  void send(Instant now) {
    if (state == IncidentState.SENT) {
      throw new DomainException.Conflict("incident.already-sent");
    }
    requireSendable(now);
    state = IncidentState.SENT;
    reports = 1;
    savedAt = now;
    sentAt = now;
  }

  /**
   * The place of the next stage in the thread.
   *
   * @throws DomainException.Conflict {@code incident.not-sent}
   */
  int nextReport() {
    if (state != IncidentState.SENT) {
      throw new DomainException.Conflict("incident.not-sent");
    }
    return ++reports;
  }

  /**
   * Says what is known of it, as far as that decides its duties; in any state, and as often as it
   * changes.
   *
   * @throws DomainException.RuleViolated {@code incident.known-in-future}
   */
  void learn(Facts facts, Instant now) {
    Instant known = facts.knownAt();
    if (known != null && known.isAfter(now.plus(CLOCK_TOLERANCE))) {
      throw new DomainException.RuleViolated("incident.known-in-future");
    }
    knownAt = known;
    persons = facts.persons();
    sensitive = facts.sensitive();
    financialDamage = facts.financialDamage();
    wrongfulPurpose = facts.wrongfulPurpose();
  }

  Facts facts() {
    return new Facts(knownAt, persons, sensitive, financialDamage, wrongfulPurpose);
  }

  /**
   * Takes back what was shared of it.
   *
   * @throws DomainException.Conflict {@code incident.not-sent}, {@code incident.already-recalled}
   */
  void recall(String reason, Instant now) {
    requireShared();
    recallReason = reason.strip();
    recalledAt = now;
  }

  /**
   * Leaves it to fewer readers.
   *
   * @throws DomainException.Conflict {@code incident.not-sent}, {@code incident.already-recalled}
   */
  void narrow(Audience audience) {
    requireShared();
    audience.checkAgainst(Objects.requireNonNull(tlp));
    choose(audience);
  }

  /**
   * Checks that a later stage can be sent.
   *
   * @throws DomainException.RuleViolated if its readers are more than its traffic light allows
   * @throws DomainException.Conflict {@code incident.already-recalled} if it is to have more
   *     readers
   */
  void requireFollowable(Report stage) {
    if (stage.audience() != null) {
      requireShared();
    }
    audienceAfter(stage).checkAgainst(tlpAfter(stage));
  }

  /** Takes on what a stage says of the whole thread, as it is sent. */
  void follow(Report stage) {
    requireFollowable(stage);
    tlp = tlpAfter(stage);
    choose(audienceAfter(stage));
  }

  /** Who may read once a stage is sent; there is none yet of a draft. */
  Audience audienceAfter(@Nullable Report stage) {
    Audience wider = stage == null ? null : stage.audience();
    return wider == null ? audience() : wider;
  }

  private Tlp tlpAfter(Report stage) {
    return Objects.requireNonNullElse(stage.tlp(), Objects.requireNonNull(tlp));
  }

  private void requireShared() {
    if (state != IncidentState.SENT) {
      throw new DomainException.Conflict("incident.not-sent");
    }
    if (recalledAt != null) {
      throw new DomainException.Conflict("incident.already-recalled");
    }
  }

  /** What goes out to its readers. */
  Publication publication(String organisationName) {
    return publication(organisationName, Objects.requireNonNull(sentAt));
  }

  /**
   * As it would go out now.
   *
   * @throws DomainException.Invalid naming what sending requires and is missing
   * @throws DomainException.RuleViolated {@code audience.wider-than-tlp}
   */
  Publication prospect(String organisationName, Instant now) {
    requireSendable(now);
    return publication(organisationName, now);
  }

  private Publication publication(String organisationName, Instant at) {
    return new Publication(
        id,
        organisation,
        organisationName,
        Objects.requireNonNull(kind),
        Objects.requireNonNull(title),
        Objects.requireNonNull(occurredAt),
        detectedAt,
        Objects.requireNonNull(causeClass),
        Objects.requireNonNull(summary),
        impact,
        countermeasures,
        systems(),
        vendors(),
        Objects.requireNonNull(tlp),
        audience(),
        anonymous,
        at);
  }

  private void requireSendable(Instant now) {
    requireComplete();
    checkTimes(now);
    audience().checkAgainst(Objects.requireNonNull(tlp));
  }

  void requireDraft() {
    switch (state) {
      case DRAFT -> {}
      case SUBMITTED -> throw new DomainException.Conflict("incident.submitted");
      case SENT -> throw new DomainException.Conflict("incident.already-sent");
    }
  }

  private void describe(PostIncident command) {
    kind = command.kind();
    title = stripped(command.title());
    occurredAt = command.occurredAt();
    detectedAt = command.detectedAt();
    causeClass = command.causeClass();
    summary = stripped(command.summary());
    impact = stripped(command.impact());
    countermeasures = stripped(command.countermeasures());
    systems = List.copyOf(command.systems());
    vendors = List.copyOf(command.vendors());
    tlp = command.tlp();
    choose(command.audience());
    anonymous = command.anonymous();
  }

  private void choose(@Nullable Audience audience) {
    audienceScope = audience == null ? null : audience.scope();
    audiencePrefectures = audience == null ? List.of() : audience.prefectures();
    audienceGroups =
        audience == null ? List.of() : audience.groups().stream().map(UUID::toString).toList();
  }

  private void requireComplete() {
    var missing = new ArrayList<Violation>();
    require(missing, "kind", kind);
    require(missing, "title", title);
    require(missing, "occurredAt", occurredAt);
    require(missing, "causeClass", causeClass);
    require(missing, "summary", summary);
    require(missing, "tlp", tlp);
    require(missing, "audience", audienceScope);
    if (!missing.isEmpty()) {
      throw new DomainException.Invalid(missing);
    }
  }

  private static void require(List<Violation> missing, String property, @Nullable Object value) {
    if (value == null) {
      missing.add(new Violation("/" + property, "incident.required", List.of()));
    }
  }

  private void checkTimes(Instant now) {
    Instant latest = now.plus(CLOCK_TOLERANCE);
    Instant occurred = Objects.requireNonNull(occurredAt);
    if (occurred.isAfter(latest)) {
      throw new DomainException.RuleViolated("incident.occurred-in-future");
    }
    if (detectedAt != null && detectedAt.isAfter(latest)) {
      throw new DomainException.RuleViolated("incident.detected-in-future");
    }
    if (detectedAt != null && detectedAt.isBefore(occurred)) {
      throw new DomainException.RuleViolated("incident.detected-before-occurred");
    }
  }

  static @Nullable String stripped(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  UUID id() {
    return id;
  }

  OrganisationCode organisation() {
    return organisation;
  }

  IncidentState state() {
    return state;
  }

  @Nullable IncidentKind kind() {
    return kind;
  }

  @Nullable String title() {
    return title;
  }

  @Nullable Instant occurredAt() {
    return occurredAt;
  }

  @Nullable Instant detectedAt() {
    return detectedAt;
  }

  @Nullable CauseClass causeClass() {
    return causeClass;
  }

  @Nullable String summary() {
    return summary;
  }

  @Nullable String impact() {
    return impact;
  }

  @Nullable String countermeasures() {
    return countermeasures;
  }

  List<String> systems() {
    return List.copyOf(systems);
  }

  List<String> vendors() {
    return List.copyOf(vendors);
  }

  @Nullable Tlp tlp() {
    return tlp;
  }

  /** Whom the author lets read; an incomplete draft has chosen nobody yet. */
  Audience audience() {
    return new Audience(
        audienceScope == null ? AudienceScope.OWN : audienceScope,
        audiencePrefectures,
        audienceGroups.stream().map(UUID::fromString).toList());
  }

  boolean hasAudience() {
    return audienceScope != null;
  }

  boolean isAnonymous() {
    return anonymous;
  }

  UUID author() {
    return author;
  }

  String authorName() {
    return authorName;
  }

  Instant createdAt() {
    return createdAt;
  }

  Instant savedAt() {
    return savedAt;
  }

  @Nullable Instant sentAt() {
    return sentAt;
  }

  @Nullable Instant recalledAt() {
    return recalledAt;
  }

  @Nullable String recallReason() {
    return recallReason;
  }

  long version() {
    return version;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Incident that && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
