package jp.lg.isac.incident;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.activitylog.ActivityLog;
import jp.lg.isac.exchange.Proposals;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.sharing.ReportStage;
import jp.lg.isac.sharing.TenantBound;

/** Corrections of an own incident's report that its readers proposed. */
@Stateless
@TenantBound
@RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
public class ProposedCorrections {
  private static final int FIRST = 1;

  @Inject IncidentRepository incidents;
  @Inject Proposals proposals;
  @Inject Reports reports;
  @Inject ActivityLog activityLog;
  @Inject CurrentUser currentUser;
  @Inject Clock clock;

  /** Those that wait for a decision, the oldest first. */
  public List<ProposalView> open(UUID incident) {
    requireOwn(incident);
    return proposals.open(incident).stream().map(ProposalView::of).toList();
  }

  public ProposalView get(UUID incident, UUID proposal) {
    requireOwn(incident);
    return ProposalView.of(proposals.get(incident, proposal));
  }

  /**
   * Accepts a proposal: a draft of a correction of the first report begins with its words, and with
   * the TLP that it proposes.
   *
   * @return the draft, which goes the way of every stage from here on
   * @throws DomainException.Conflict {@code comment.already-decided}
   */
  public ReportView accept(UUID incident, UUID proposal) {
    ProposalView accepted = get(incident, proposal);
    proposals.accept(incident, proposal);
    activityLog.done("proposal.accept", "comment", proposal);
    return reports.write(
        incident,
        proposal,
        new WriteReport(
            ReportStage.FOLLOW_UP,
            accepted.body(),
            FIRST,
            null,
            null,
            null,
            null,
            accepted.tlp(),
            null,
            ReportState.DRAFT,
            false,
            false));
  }

  /**
   * Declines a proposal with a word.
   *
   * @throws DomainException.Conflict {@code comment.already-decided}
   */
  public void decline(UUID incident, UUID proposal, @Valid DeclineProposal command) {
    requireOwn(incident);
    proposals.decline(incident, proposal, command.word(), currentUser.get(), clock.instant());
    activityLog.done("proposal.decline", "comment", proposal);
  }

  private void requireOwn(UUID incident) {
    if (incidents.find(incident).isEmpty()) {
      throw new DomainException.NotFound();
    }
  }
}
