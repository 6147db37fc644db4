package jp.lg.isac.incident;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.exchange.Reveals;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.sharing.TenantBound;

/**
 * What the own organisation was told of its anonymous reports: that the centre knows whose they
 * are.
 */
@Stateless
@TenantBound
@RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
public class ToldReveals {
  @Inject IncidentRepository incidents;
  @Inject Reveals reveals;

  /**
   * Those of an incident, the newest first.
   *
   * @throws DomainException.NotFound if it is not the own organisation's
   */
  public List<ToldReveal> of(UUID incident) {
    if (incidents.find(incident).isEmpty()) {
      throw new DomainException.NotFound();
    }
    return reveals.of(incident).stream().map(ToldReveal::of).toList();
  }
}
