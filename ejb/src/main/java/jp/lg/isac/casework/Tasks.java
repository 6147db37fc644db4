package jp.lg.isac.casework;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.activitylog.ActivityLog;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.sharing.TenantBound;

/** What is to be done in a case; it waits in 「やること」 of who does it. */
@Stateless
@TenantBound
@RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
public class Tasks {
  @Inject Cases cases;
  @Inject CaseRepository records;
  @Inject ActivityLog activityLog;
  @Inject CurrentUser currentUser;
  @Inject Clock clock;

  /** All tasks of a case: what is open by due date, then what is done. */
  public List<TaskView> list(UUID incident) {
    cases.requireOwn(incident);
    return records.tasks(incident).stream().map(CaseTask::view).toList();
  }

  public TaskView get(UUID incident, UUID id) {
    return own(incident, id).view();
  }

  /** Who can be given a task. */
  public List<Colleague> colleagues() {
    return cases.colleagues();
  }

  /**
   * Plans something.
   *
   * @param id of the new task; if it is there already, that one is answered
   * @throws DomainException.Invalid if its owner does not handle the organisation's cases
   */
  public TaskView plan(UUID incident, UUID id, @Valid PlanTask command) {
    cases.requireOwn(incident);
    var there = records.find(CaseTask.class, incident, id);
    if (there.isPresent()) {
      return there.get().view();
    }
    var owner = cases.colleague(command.owner());
    var task = new CaseTask(id, incident, command, owner, currentUser.get(), clock.instant());
    records.add(task);
    activityLog.done("task.plan", "incident", incident);
    return task.view();
  }

  /**
   * Plans it anew, or says that it is done.
   *
   * @param version the version that the user has read
   * @throws DomainException.Stale if it was changed since
   * @throws DomainException.Invalid if its owner does not handle the organisation's cases
   */
  public TaskView change(UUID incident, UUID id, long version, @Valid PlanTask command) {
    CaseTask task = own(incident, id);
    if (task.version() != version) {
      throw new DomainException.Stale();
    }
    task.plan(command, cases.colleague(command.owner()), currentUser.get(), clock.instant());
    records.flush();
    activityLog.done("task.change", "incident", incident);
    return task.view();
  }

  public void remove(UUID incident, UUID id) {
    records.remove(own(incident, id));
    activityLog.done("task.remove", "incident", incident);
  }

  private CaseTask own(UUID incident, UUID id) {
    cases.requireOwn(incident);
    return records.find(CaseTask.class, incident, id).orElseThrow(DomainException.NotFound::new);
  }
}
