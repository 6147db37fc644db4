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

/** What gives the attack of a case away. */
@Stateless
@TenantBound
@RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
public class Indicators {
  @Inject Cases cases;
  @Inject CaseRepository records;
  @Inject ActivityLog activityLog;
  @Inject CurrentUser currentUser;
  @Inject Clock clock;

  /** All indicators of a case, by kind and value. */
  public List<IndicatorView> list(UUID incident) {
    cases.requireOwn(incident);
    return records.indicators(incident).stream().map(Indicator::view).toList();
  }

  public IndicatorView get(UUID incident, UUID id) {
    return own(incident, id).view();
  }

  /** What stands in a text; nothing is kept of it. */
  public List<Found> detect(UUID incident, @Valid DetectIndicators command) {
    cases.requireOwn(incident);
    return Detection.in(command.text());
  }

  /**
   * Notes an indicator. One that the case has already is answered as it stands.
   *
   * @param id of the new one
   * @throws DomainException.Invalid {@code casework.no-indicator} unless it is exactly one
   */
  public IndicatorView note(UUID incident, UUID id, @Valid NoteIndicator command) {
    cases.requireOwn(incident);
    List<Found> found = Detection.in(command.value());
    if (found.size() != 1) {
      throw new DomainException.Invalid("/value", "casework.no-indicator");
    }
    var there = records.indicator(incident, found.getFirst());
    if (there.isPresent()) {
      return there.get().view();
    }
    var indicator =
        new Indicator(
            id, incident, found.getFirst(), command.note(), currentUser.get(), clock.instant());
    records.add(indicator);
    activityLog.done("indicator.note", "incident", incident);
    return indicator.view();
  }

  public void remove(UUID incident, UUID id) {
    records.remove(own(incident, id));
    activityLog.done("indicator.remove", "incident", incident);
  }

  private Indicator own(UUID incident, UUID id) {
    cases.requireOwn(incident);
    return records.find(Indicator.class, incident, id).orElseThrow(DomainException.NotFound::new);
  }
}
