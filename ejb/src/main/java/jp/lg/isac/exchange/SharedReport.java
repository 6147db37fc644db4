package jp.lg.isac.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.kernel.TextArray;
import jp.lg.isac.sharing.CauseClass;
import jp.lg.isac.sharing.IncidentKind;
import jp.lg.isac.sharing.ReportStage;
import jp.lg.isac.sharing.Tlp;
import org.jspecify.annotations.Nullable;

/**
 * What a kind of reader is told of an incident. Made once when the first report is sent; its
 * content never changes and nothing in it refers to the incident or its organisation. A name stands
 * in it only where the author shows it. Later stages stand beside it; a recall takes the content
 * away.
 */
@Entity
@Table(name = "shared_report")
class SharedReport {
  @Id private UUID id;

  /** The same in all renditions of an incident, so that a link holds for readers of each. */
  private UUID thread;

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
  private @Nullable List<String> systems;

  @Convert(converter = TextArray.class)
  private @Nullable List<String> vendors;

  /** How far the thread may travel; a stage can change it. */
  @Enumerated(EnumType.STRING)
  private @Nullable Tlp tlp;

  @Column(name = "source_name")
  private @Nullable String sourceName;

  private @Nullable String prefecture;

  @Column(name = "published_at")
  private Instant publishedAt;

  /** Where the thread stands. */
  @Enumerated(EnumType.STRING)
  private ReportStage stage;

  /** When its newest stage came. */
  @Column(name = "updated_at")
  private Instant updatedAt;

  @Column(name = "recalled_at")
  private @Nullable Instant recalledAt;

  @Column(name = "recall_reason")
  private @Nullable String recallReason;

  @SuppressWarnings("NullAway.Init") // JPA
  protected SharedReport() {}

  /** The rendition of what an organisation sends out. */
  static SharedReport of(Publication publication, Rendition rendition) {
    boolean anonymous = publication.anonymous();
    var shared = new SharedReport();
    shared.id = UUID.randomUUID();
    shared.thread = threadOf(publication.incident());
    shared.kind = publication.kind();
    shared.title = publication.title();
    Instant occurred = publication.occurredAt();
    shared.occurredAt = anonymous ? Anonymity.dayOf(occurred) : occurred;
    shared.detectedAt = anonymous ? null : publication.detectedAt();
    shared.causeClass = publication.causeClass();
    shared.summary = publication.summary();
    shared.impact = publication.impact();
    shared.countermeasures = publication.countermeasures();
    shared.systems = rendition == Rendition.PEERS ? List.of() : publication.systems();
    shared.vendors = publication.vendors();
    shared.tlp = publication.tlp();
    shared.sourceName = anonymous ? null : publication.organisationName();
    shared.prefecture = anonymous ? null : publication.organisation().prefecture();
    shared.publishedAt = shared.shown(publication.at());
    shared.stage = ReportStage.FIRST;
    shared.updatedAt = shared.publishedAt;
    return shared;
  }

  /** Carries the thread on; the content made first stays as it is. */
  SharedStage follow(SharedStageView content) {
    stage = content.stage();
    tlp = content.tlp() == null ? tlp : content.tlp();
    updatedAt = shown(content.publishedAt());
    return new SharedStage(id, content, updatedAt);
  }

  /** A moment as this report's readers are told it. */
  private Instant shown(Instant moment) {
    return isAnonymous() ? Anonymity.dayOf(moment) : moment;
  }

  /** Takes all content away and leaves when and why. */
  void recall(String reason, Instant now) {
    leave(reason, shown(now));
  }

  private void leave(String reason, Instant shownAt) {
    kind = null;
    title = null;
    occurredAt = null;
    detectedAt = null;
    causeClass = null;
    summary = null;
    impact = null;
    countermeasures = null;
    systems = null;
    vendors = null;
    tlp = null;
    sourceName = null;
    prefecture = null;
    recallReason = reason;
    recalledAt = shownAt;
    updatedAt = shownAt;
  }

  /** What those find who do not read it any more. */
  SharedReport tombstone(String reason, Instant now) {
    var tombstone = new SharedReport();
    tombstone.id = UUID.randomUUID();
    tombstone.thread = thread;
    tombstone.publishedAt = publishedAt;
    tombstone.stage = stage;
    tombstone.leave(reason, shown(now));
    return tombstone;
  }

  boolean isRecalled() {
    return recalledAt != null;
  }

  /** Whether its author shows no name; of a recalled report nobody knows any more. */
  private boolean isAnonymous() {
    return sourceName == null;
  }

  /** Made one way, so that it tells nobody which incident it is. */
  private static UUID threadOf(UUID incident) {
    return UUID.nameUUIDFromBytes(("thread of " + incident).getBytes(StandardCharsets.US_ASCII));
  }

  UUID id() {
    return id;
  }

  UUID thread() {
    return thread;
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
    return systems == null ? List.of() : List.copyOf(systems);
  }

  List<String> vendors() {
    return vendors == null ? List.of() : List.copyOf(vendors);
  }

  @Nullable Tlp tlp() {
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

  ReportStage stage() {
    return stage;
  }

  Instant updatedAt() {
    return updatedAt;
  }

  @Nullable Instant recalledAt() {
    return recalledAt;
  }

  @Nullable String recallReason() {
    return recallReason;
  }
}
