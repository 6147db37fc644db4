package jp.lg.isac.web.audit;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.lg.isac.audit.ActionState;
import jp.lg.isac.audit.ActionView;
import jp.lg.isac.audit.AuditView;
import jp.lg.isac.audit.Audits;
import jp.lg.isac.audit.CorrectiveActions;
import jp.lg.isac.audit.FindingView;
import jp.lg.isac.audit.Severity;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.identity.Role;
import jp.lg.isac.kernel.Clocks;
import jp.lg.isac.web.Ids;
import jp.lg.isac.web.PageAddress;
import org.jspecify.annotations.Nullable;

/** One audit with what it found and what is done about it. */
@Named
@RequestScoped
public class AuditPage {
  @Inject private Audits audits;
  @Inject private CorrectiveActions actions;
  @Inject private CurrentUser user;
  @Inject private PageAddress page;
  @Inject private Clock clock;

  private @Nullable AuditView audit;
  private List<FindingView> findings = List.of();
  private Map<UUID, List<ActionView>> byFinding = Map.of();

  public void load() {
    audit = audits.find(Ids.of(page.parameter("id")));
    findings = audits.findings(audit.id());
    byFinding = actions.ofAudit(audit.id()).stream().collect(groupingBy(ActionView::finding));
  }

  public @Nullable AuditView getAudit() {
    return audit;
  }

  public List<FindingView> getFindings() {
    return findings;
  }

  public List<ActionView> actions(UUID finding) {
    return byFinding.getOrDefault(finding, List.of());
  }

  public LocalDate getToday() {
    return LocalDate.ofInstant(clock.instant(), Clocks.TOKYO);
  }

  public boolean isRecorder() {
    return user.get().hasAnyOf(Audits.RECORDERS);
  }

  public boolean isPlanner() {
    return user.get().hasAnyOf(Role.OWN_CASES);
  }

  /** The tone of a severity's badge; it only repeats what the word says. */
  public String tone(Severity severity) {
    return switch (severity) {
      case MAJOR -> "danger";
      case MINOR -> "warning";
      case OBSERVATION -> "info";
    };
  }

  /** The tone of a state's badge; it only repeats what the word says. */
  public String tone(ActionState state) {
    return switch (state) {
      case OPEN -> "neutral";
      case IN_PROGRESS -> "info";
      case DONE -> "warning";
      case VERIFIED -> "success";
    };
  }
}
