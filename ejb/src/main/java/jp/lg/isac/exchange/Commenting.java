package jp.lg.isac.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.indexing.SearchChanges;
import jp.lg.isac.kernel.Clocks;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.search.DocumentType;
import jp.lg.isac.sharing.ReaderTokens;

/** Puts what somebody says into its thread, in the bound transaction of its writer. */
@ApplicationScoped
class Commenting {
  @Inject SharedReportRepository sharedReports;
  @Inject ThreadRepository threads;
  @Inject SearchChanges searchChanges;

  /**
   * Says something to a report, as its reporter or as a reader; the writer follows it from then on.
   *
   * @throws DomainException.RuleViolated {@code comment.reporter-is-known} if the reporter of a
   *     report under its name wants to show none
   * @throws DomainException.Invalid {@code comment.answers-unknown}, {@code comment.told-on},
   *     {@code comment.tlp}, {@code comment.tlp-as-it-is}
   */
  Comment post(SharedReport report, UUID id, PostComment command, SignedIn writer, Instant now) {
    checkDay(command, now);
    checkTlp(command, report, writer);
    UUID thread = report.thread();
    int n = threads.nextPlace(thread);
    Integer answers = command.answers();
    if (answers != null && (answers < 1 || answers >= n)) {
      throw new DomainException.Invalid("/answers", "comment.answers-unknown");
    }
    Comment comment;
    if (sharedReports.isOwn(report)) {
      if (command.anonymous() && report.sourceName() != null) {
        throw new DomainException.RuleViolated("comment.reporter-is-known");
      }
      comment = Comment.byReporter(id, n, command, report, now);
    } else if (command.anonymous()) {
      comment = Comment.anonymous(id, thread, n, command, threads.anonymousNumber(thread), now);
    } else {
      comment = Comment.named(id, thread, n, command, writer.organisationName(), now);
    }
    threads.add(comment, writer);
    threads.follow(thread, writer);
    // it stands in every rendition, and only the index knows all of them
    searchChanges.changed(DocumentType.SHARED_REPORT, thread);
    return comment;
  }

  /** How far a report may travel is proposed by the centre alone, under its name. */
  private static void checkTlp(PostComment command, SharedReport report, SignedIn writer) {
    if (command.tlp() == null) {
      return;
    }
    boolean byCentre = ReaderTokens.of(writer).contains(ReaderTokens.CENTRE);
    if (command.kind() != CommentKind.PROPOSAL || command.anonymous() || !byCentre) {
      throw new DomainException.Invalid("/tlp", "comment.tlp");
    }
    if (command.tlp() == report.tlp()) {
      throw new DomainException.Invalid("/tlp", "comment.tlp-as-it-is");
    }
  }

  /** A day belongs to what a vendor said, and to nothing else. */
  private static void checkDay(PostComment command, Instant now) {
    LocalDate day = command.toldOn();
    boolean fits =
        command.kind() == CommentKind.VENDOR_WORD
            ? day != null && !day.isAfter(LocalDate.ofInstant(now, Clocks.TOKYO))
            : day == null;
    if (!fits) {
      throw new DomainException.Invalid("/toldOn", "comment.told-on");
    }
  }
}
