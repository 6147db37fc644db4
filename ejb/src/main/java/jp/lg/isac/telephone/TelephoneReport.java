package jp.lg.isac.telephone;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.incident.IncidentState;
import jp.lg.isac.incident.PostIncident;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.kernel.TextArray;
import jp.lg.isac.sharing.CauseClass;
import jp.lg.isac.sharing.IncidentKind;
import jp.lg.isac.tenancy.OrganisationCode;
import org.jspecify.annotations.Nullable;

/** What was taken down of a call; it stands as it was heard. */
@Entity
@Table(name = "telephone_report")
class TelephoneReport {
  /** Clocks of clients run ahead a little. */
  private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

  @Id private UUID id;
  private OrganisationCode organisation;

  @Column(name = "organisation_name")
  private String organisationName;

  private OrganisationCode municipality;

  @Column(name = "municipality_name")
  private String municipalityName;

  @Column(name = "called_at")
  private Instant calledAt;

  private String caller;

  @Enumerated(EnumType.STRING)
  private @Nullable IncidentKind kind;

  private String title;

  @Column(name = "occurred_at")
  private @Nullable Instant occurredAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "cause_class")
  private @Nullable CauseClass causeClass;

  private String summary;
  private @Nullable String impact;
  private @Nullable String countermeasures;

  @Convert(converter = TextArray.class)
  private List<String> systems;

  @Convert(converter = TextArray.class)
  private List<String> vendors;

  @Column(name = "author_name")
  private String authorName;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "taken_over_at", insertable = false, updatable = false)
  private @Nullable Instant takenOverAt;

  @SuppressWarnings("NullAway.Init") // JPA
  protected TelephoneReport() {}

  /**
   * A new note of the author's organisation.
   *
   * @throws DomainException.RuleViolated {@code telephone.called-in-future}
   */
  static TelephoneReport of(
      UUID id, RecordCall call, String municipalityName, SignedIn author, Instant now) {
    if (call.calledAt().isAfter(now.plus(CLOCK_TOLERANCE))) {
      throw new DomainException.RuleViolated("telephone.called-in-future");
    }
    var report = new TelephoneReport();
    report.id = id;
    report.organisation = author.organisation();
    report.organisationName = author.organisationName();
    report.municipality = call.municipality();
    report.municipalityName = municipalityName;
    report.calledAt = call.calledAt();
    report.caller = call.caller().strip();
    report.kind = call.kind();
    report.title = call.title().strip();
    report.occurredAt = call.occurredAt();
    report.causeClass = call.causeClass();
    report.summary = call.summary().strip();
    report.impact = stripped(call.impact());
    report.countermeasures = stripped(call.countermeasures());
    report.systems = List.copyOf(call.systems());
    report.vendors = List.copyOf(call.vendors());
    report.authorName = author.displayName();
    report.recordedAt = now;
    return report;
  }

  private static @Nullable String stripped(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  UUID id() {
    return id;
  }

  Instant recordedAt() {
    return recordedAt;
  }

  /** Whether it was taken down by the organisation that has these codes. */
  boolean isOf(Set<OrganisationCode> codes) {
    return codes.contains(organisation);
  }

  boolean isTakenOver() {
    return takenOverAt != null;
  }

  /** The draft that an organisation begins with; who may read it is not for others to choose. */
  PostIncident draft() {
    return new PostIncident(
        kind,
        title,
        occurredAt,
        null,
        causeClass,
        summary,
        impact,
        countermeasures,
        List.copyOf(systems),
        List.copyOf(vendors),
        null,
        null,
        false,
        IncidentState.DRAFT,
        false,
        false);
  }

  /** That somebody makes an incident of it. */
  Takeover takeover(UUID incident, SignedIn by, Instant now) {
    return new Takeover(
        by.organisation(),
        new TakenCallView(
            id, calledAt, caller, authorName, organisationName, recordedAt, by.displayName(), now),
        incident);
  }

  TelephoneReportView view(@Nullable UUID incident) {
    return new TelephoneReportView(
        id,
        organisation,
        organisationName,
        municipality,
        municipalityName,
        calledAt,
        caller,
        kind,
        title,
        occurredAt,
        causeClass,
        summary,
        impact,
        countermeasures,
        List.copyOf(systems),
        List.copyOf(vendors),
        authorName,
        recordedAt,
        takenOverAt,
        incident);
  }
}
