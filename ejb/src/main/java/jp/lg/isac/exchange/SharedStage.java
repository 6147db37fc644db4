package jp.lg.isac.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import jp.lg.isac.sharing.CauseClass;
import jp.lg.isac.sharing.ReportStage;
import jp.lg.isac.sharing.Tlp;
import org.jspecify.annotations.Nullable;

/** What the readers of one rendition are told later on. It never changes; a recall removes it. */
@Entity
@Table(name = "shared_report_stage")
@IdClass(SharedStage.Key.class)
class SharedStage {
  @Id
  @Column(name = "shared_report")
  private UUID sharedReport;

  @Id private int n;

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

  @Enumerated(EnumType.STRING)
  private @Nullable Tlp tlp;

  @Column(name = "published_at")
  private Instant publishedAt;

  @SuppressWarnings("NullAway.Init") // JPA
  protected SharedStage() {}

  /**
   * @param publishedAt as the readers are told it
   */
  SharedStage(UUID sharedReport, SharedStageView content, Instant publishedAt) {
    this.sharedReport = sharedReport;
    this.n = content.n();
    this.stage = content.stage();
    this.body = content.body();
    this.corrects = content.corrects();
    this.causeClass = content.causeClass();
    this.impact = content.impact();
    this.countermeasures = content.countermeasures();
    this.cause = content.cause();
    this.response = content.response();
    this.prevention = content.prevention();
    this.tlp = content.tlp();
    this.publishedAt = publishedAt;
  }

  SharedStageView content() {
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
        publishedAt);
  }

  /** A rendition's n-th stage. */
  static final class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    private UUID sharedReport;
    private int n;

    @SuppressWarnings("NullAway.Init") // JPA
    Key() {}

    Key(UUID sharedReport, int n) {
      this.sharedReport = sharedReport;
      this.n = n;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key that && n == that.n && sharedReport.equals(that.sharedReport);
    }

    @Override
    public int hashCode() {
      return Objects.hash(sharedReport, n);
    }
  }
}
