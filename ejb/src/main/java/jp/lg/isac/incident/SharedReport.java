package jp.lg.isac.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.lg.isac.kernel.Clocks;
import jp.lg.isac.kernel.TextArray;
import jp.lg.isac.sharing.Tlp;
import org.jspecify.annotations.Nullable;

/**
 * What a kind of reader is told of an incident. Made once when the report is sent; its content
 * never changes and nothing in it refers to the incident or its organisation. A name stands in it
 * only where the author shows it.
 */
@Entity
@Table(name = "shared_report")
class SharedReport {
  @Id private UUID id;

  /** The same in all renditions of an incident, so that a link holds for readers of each. */
  private UUID thread;

  @Enumerated(EnumType.STRING)
  private IncidentKind kind;

  private String title;

  @Column(name = "occurred_at")
  private Instant occurredAt;

  @Column(name = "detected_at")
  private @Nullable Instant detectedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "cause_class")
  private CauseClass causeClass;

  private String summary;
  private @Nullable String impact;
  private @Nullable String countermeasures;

  @Convert(converter = TextArray.class)
  private List<String> systems;

  @Convert(converter = TextArray.class)
  private List<String> vendors;

  @Enumerated(EnumType.STRING)
  private Tlp tlp;

  @Column(name = "source_name")
  private @Nullable String sourceName;

  private @Nullable String prefecture;

  @Column(name = "published_at")
  private Instant publishedAt;

  @SuppressWarnings("NullAway.Init") // JPA
  protected SharedReport() {}

  /**
   * The rendition of a sent incident.
   *
   * @param sourceName the organisation's name, shown unless the report is anonymous
   */
  static SharedReport of(Incident incident, Rendition rendition, String sourceName) {
    boolean anonymous = incident.isAnonymous();
    var shared = new SharedReport();
    shared.id = UUID.randomUUID();
    shared.thread = threadOf(incident);
    shared.kind = Objects.requireNonNull(incident.kind());
    shared.title = Objects.requireNonNull(incident.title());
    Instant occurred = Objects.requireNonNull(incident.occurredAt());
    shared.occurredAt = anonymous ? dayOf(occurred) : occurred;
    shared.detectedAt = anonymous ? null : incident.detectedAt();
    shared.causeClass = Objects.requireNonNull(incident.causeClass());
    shared.summary = Objects.requireNonNull(incident.summary());
    shared.impact = incident.impact();
    shared.countermeasures = incident.countermeasures();
    shared.systems = rendition == Rendition.PEERS ? List.of() : incident.systems();
    shared.vendors = incident.vendors();
    shared.tlp = Objects.requireNonNull(incident.tlp());
    shared.sourceName = anonymous ? null : sourceName;
    shared.prefecture = anonymous ? null : incident.organisation().prefecture();
    shared.publishedAt = Objects.requireNonNull(incident.sentAt());
    return shared;
  }

  /** Made one way, so that it tells nobody which incident it is. */
  private static UUID threadOf(Incident incident) {
    return UUID.nameUUIDFromBytes(
        ("thread of " + incident.id()).getBytes(StandardCharsets.US_ASCII));
  }

  /** The exact minute could name an anonymous author. */
  private static Instant dayOf(Instant moment) {
    return moment.atZone(Clocks.TOKYO).truncatedTo(ChronoUnit.DAYS).toInstant();
  }

  UUID id() {
    return id;
  }

  UUID thread() {
    return thread;
  }

  IncidentKind kind() {
    return kind;
  }

  String title() {
    return title;
  }

  Instant occurredAt() {
    return occurredAt;
  }

  @Nullable Instant detectedAt() {
    return detectedAt;
  }

  CauseClass causeClass() {
    return causeClass;
  }

  String summary() {
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

  Tlp tlp() {
    return tlp;
  }

  @Nullable String sourceName() {
    return sourceName;
  }

  @Nullable String prefecture() {
    return prefecture;
  }

  Instant publishedAt() {
    return publishedAt;
  }
}
