package jp.lg.isac.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.notification.Notices;

/**
 * Corrections that readers propose of an incident, in the bound transaction of its organisation.
 */
@ApplicationScoped
public class Proposals {
  @Inject SharedReportRepository sharedReports;
  @Inject ThreadRepository threads;
  @Inject Commenting commenting;
  @Inject Notices notices;

  /** Those that wait for the reporter, the oldest first. */
  public List<CommentView> open(UUID incident) {
    return report(incident).stream()
        .flatMap(report -> threads.openProposals(report.thread()).stream())
        .map(comment -> CommentView.of(comment, Set.of()))
        .toList();
  }

  /**
   * One proposal.
   *
   * @throws DomainException.NotFound if there is no such proposal for the incident
   */
  public CommentView get(UUID incident, UUID proposal) {
    return CommentView.of(proposal(incident, proposal), Set.of());
  }

  /**
   * Accepts it: its readers see that a correction follows.
   *
   * @throws DomainException.Conflict {@code comment.already-decided}
   */
  public void accept(UUID incident, UUID proposal) {
    proposal(incident, proposal).decide(Decision.ACCEPTED);
  }

  /**
   * Declines it, with a word to its readers.
   *
   * @throws DomainException.Conflict {@code comment.already-decided}
   */
  public void decline(UUID incident, UUID proposal, String word, SignedIn reporter, Instant now) {
    Comment declined = proposal(incident, proposal);
    declined.decide(Decision.DECLINED);
    SharedReport report = report(incident).orElseThrow(DomainException.NotFound::new);
    var answer = new PostComment(CommentKind.COMMENT, word, false, declined.n(), null, null);
    notices.raise(commenting.post(report, UUID.randomUUID(), answer, reporter, now).notice());
  }

  private Comment proposal(UUID incident, UUID proposal) {
    UUID thread = report(incident).orElseThrow(DomainException.NotFound::new).thread();
    return threads
        .find(proposal)
        .filter(comment -> comment.thread().equals(thread))
        .filter(comment -> comment.kind() == CommentKind.PROPOSAL)
        .orElseThrow(DomainException.NotFound::new);
  }

  /** Any rendition will do: all have one thread. */
  private Optional<SharedReport> report(UUID incident) {
    return sharedReports.ofIncident(incident).stream()
        .filter(report -> !report.isRecalled())
        .findFirst();
  }
}
