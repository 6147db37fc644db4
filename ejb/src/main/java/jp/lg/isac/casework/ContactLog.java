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

/** 連絡記録: who was spoken to about a case, and what was said. */
@Stateless
@TenantBound
@RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
public class ContactLog {
  @Inject Cases cases;
  @Inject CaseRepository records;
  @Inject ActivityLog activityLog;
  @Inject CurrentUser currentUser;
  @Inject Clock clock;

  /** All talks about a case, the earliest first. */
  public List<CaseContactView> list(UUID incident) {
    cases.requireOwn(incident);
    return records.contacts(incident).stream().map(CaseContact::view).toList();
  }

  public CaseContactView get(UUID incident, UUID id) {
    return own(incident, id).view();
  }

  /**
   * Writes a talk down.
   *
   * @param id of the new one; if it is there already, that one is answered
   * @throws DomainException.RuleViolated {@code casework.in-future}
   */
  public CaseContactView note(UUID incident, UUID id, @Valid NoteContact command) {
    cases.requireOwn(incident);
    var there = records.find(CaseContact.class, incident, id);
    if (there.isPresent()) {
      return there.get().view();
    }
    var written = new CaseContact(id, incident, command, currentUser.get(), clock.instant());
    records.add(written);
    activityLog.done("contact.note", "incident", incident);
    return written.view();
  }

  /**
   * Tells it anew.
   *
   * @param version the version that the user has read
   * @throws DomainException.Stale if it was changed since
   */
  public CaseContactView change(UUID incident, UUID id, long version, @Valid NoteContact command) {
    CaseContact written = own(incident, id);
    if (written.version() != version) {
      throw new DomainException.Stale();
    }
    written.tell(command, clock.instant());
    records.flush();
    activityLog.done("contact.change", "incident", incident);
    return written.view();
  }

  public void remove(UUID incident, UUID id) {
    records.remove(own(incident, id));
    activityLog.done("contact.remove", "incident", incident);
  }

  private CaseContact own(UUID incident, UUID id) {
    cases.requireOwn(incident);
    return records.find(CaseContact.class, incident, id).orElseThrow(DomainException.NotFound::new);
  }
}
