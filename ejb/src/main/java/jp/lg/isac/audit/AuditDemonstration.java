package jp.lg.isac.audit;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.demonstration.Demonstration;
import jp.lg.isac.demonstration.DemonstrationSource;
import org.jspecify.annotations.Nullable;

/** Three audits with what they found and what is done about it. */
@ApplicationScoped
class AuditDemonstration implements DemonstrationSource {
  private record Invented(
      UUID id, String by, int daysAgo, RecordAudit audit, List<InventedFinding> findings) {}

  private record InventedFinding(UUID id, RecordFinding finding, List<InventedAction> actions) {}

  private record InventedAction(
      UUID id,
      String what,
      String owner,
      LocalDate dueOn,
      String by,
      @Nullable ActionState state,
      @Nullable String doneBy,
      @Nullable String verifiedBy) {

    PlanAction in(ActionState next) {
      return new PlanAction(what, owner, dueOn, next);
    }
  }

  @Inject AuditRepository audits;

  /** After the assessments, to which an audit refers. */
  @Override
  public int order() {
    return 30;
  }

  @Override
  public void load(Demonstration demonstration) {
    for (Invented invented : read()) {
      var auditor = demonstration.actAs(invented.by());
      Instant recorded = demonstration.now().minus(Duration.ofDays(invented.daysAgo()));
      var audit = Audit.record(invented.id(), invented.audit(), auditor, recorded);
      audits.add(audit);
      int number = 0;
      for (InventedFinding one : invented.findings()) {
        demonstration.actAs(invented.by());
        number++;
        var finding = Finding.record(one.id(), audit, number, one.finding(), auditor, recorded);
        audits.add(finding);
        one.actions().forEach(action -> load(demonstration, finding, action, recorded));
      }
    }
  }

  private void load(
      Demonstration demonstration, Finding finding, InventedAction invented, Instant recorded) {
    Instant planned = recorded.plus(Duration.ofDays(2));
    var action =
        CorrectiveAction.plan(
            invented.id(),
            finding,
            invented.in(ActionState.OPEN),
            demonstration.actAs(invented.by()),
            planned);
    audits.add(action);
    if (invented.state() != null) {
      move(demonstration, action, invented, invented.state(), invented.by(), planned);
    }
    if (invented.doneBy() != null) {
      move(demonstration, action, invented, ActionState.DONE, invented.doneBy(), planned);
    }
    if (invented.verifiedBy() != null) {
      move(demonstration, action, invented, ActionState.VERIFIED, invented.verifiedBy(), planned);
    }
  }

  private void move(
      Demonstration demonstration,
      CorrectiveAction action,
      InventedAction invented,
      ActionState next,
      String by,
      Instant planned) {
    var pause = Duration.ofDays(next == ActionState.VERIFIED ? 6 : 4);
    action.update(invented.in(next), demonstration.actAs(by), planned.plus(pause));
    audits.flush();
  }

  private static List<Invented> read() {
    var json = JsonMapper.builder().addModule(new JavaTimeModule()).build();
    try (var resource = AuditDemonstration.class.getResourceAsStream("/demonstration/audit.json")) {
      return List.of(json.readValue(resource, Invented[].class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
