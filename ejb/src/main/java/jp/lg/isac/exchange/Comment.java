package jp.lg.isac.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.notification.NewNotice;
import jp.lg.isac.notification.NoticeKind;
import jp.lg.isac.sharing.Tlp;
import org.jspecify.annotations.Nullable;

/**
 * Something that an organisation says to a report. It never changes, but that the reporter decides
 * once on a proposal, and whose it is stands in it only where its writer shows it; a recall of the
 * report removes it.
 */
@Entity
@Table(name = "shared_report_comment")
class Comment {
  @Id private UUID id;
  private UUID thread;

  /** Its place in the thread, from 1. */
  private int n;

  @Enumerated(EnumType.STRING)
  private CommentKind kind;

  private String body;
  private @Nullable Integer answers;

  @Column(name = "told_on")
  private @Nullable LocalDate toldOn;

  /** Which is proposed for the report. */
  @Enumerated(EnumType.STRING)
  private @Nullable Tlp tlp;

  @Column(name = "by_reporter")
  private boolean byReporter;

  @Column(name = "source_name")
  private @Nullable String sourceName;

  private @Nullable Integer anonymous;

  /** What the reporter said to it, of a proposal. */
  @Enumerated(EnumType.STRING)
  private @Nullable Decision decision;

  @Column(name = "posted_at")
  private Instant postedAt;

  @SuppressWarnings("NullAway.Init") // JPA
  protected Comment() {}

  private Comment(UUID id, UUID thread, int n, PostComment command, Instant postedAt) {
    this.id = id;
    this.thread = thread;
    this.n = n;
    this.kind = command.kind();
    this.body = command.body().strip();
    this.answers = command.answers();
    this.toldOn = command.toldOn();
    this.tlp = command.tlp();
    this.postedAt = postedAt;
  }

  /** A reader's, under its name. */
  static Comment named(
      UUID id, UUID thread, int n, PostComment command, String sourceName, Instant now) {
    var comment = new Comment(id, thread, n, command, now);
    comment.sourceName = sourceName;
    return comment;
  }

  /**
   * A reader's who shows no name. The exact minute could tell it.
   *
   * @param number by which the thread knows its organisation
   */
  static Comment anonymous(
      UUID id, UUID thread, int n, PostComment command, int number, Instant now) {
    var comment = new Comment(id, thread, n, command, Anonymity.dayOf(now));
    comment.anonymous = number;
    return comment;
  }

  /** The reporter's own: as nameless as the report is. */
  static Comment byReporter(UUID id, int n, PostComment command, SharedReport report, Instant now) {
    String name = report.sourceName();
    var posted = name == null ? Anonymity.dayOf(now) : now;
    var comment = new Comment(id, report.thread(), n, command, posted);
    comment.byReporter = true;
    comment.sourceName = name;
    return comment;
  }

  /** For those who follow its thread; of whoever shows no name it tells the day alone. */
  NewNotice notice() {
    var notice = NewNotice.toCircle(NoticeKind.COMMENT, thread, n);
    return sourceName == null ? notice.toldAt(postedAt) : notice;
  }

  /**
   * Says what becomes of a proposal.
   *
   * @throws DomainException.Conflict {@code comment.already-decided}
   */
  void decide(Decision made) {
    if (decision != null) {
      throw new DomainException.Conflict("comment.already-decided");
    }
    decision = made;
  }

  @Nullable Decision decision() {
    return decision;
  }

  UUID id() {
    return id;
  }

  UUID thread() {
    return thread;
  }

  int n() {
    return n;
  }

  CommentKind kind() {
    return kind;
  }

  String body() {
    return body;
  }

  @Nullable Integer answers() {
    return answers;
  }

  @Nullable LocalDate toldOn() {
    return toldOn;
  }

  @Nullable Tlp tlp() {
    return tlp;
  }

  boolean isByReporter() {
    return byReporter;
  }

  @Nullable String sourceName() {
    return sourceName;
  }

  @Nullable Integer anonymous() {
    return anonymous;
  }

  Instant postedAt() {
    return postedAt;
  }
}
