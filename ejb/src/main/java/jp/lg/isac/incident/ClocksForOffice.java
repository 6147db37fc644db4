package jp.lg.isac.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import jp.lg.isac.duty.Duties;
import jp.lg.isac.exchange.OfficeClocks;
import jp.lg.isac.notification.TimedWork;
import jp.lg.isac.tenancy.OrganisationCode;

/** Lets the prefecture's office see where an organisation's clocks stand, as far as it may know. */
@ApplicationScoped
class ClocksForOffice implements TimedWork {
  @Inject IncidentRepository incidents;
  @Inject Duties duties;
  @Inject OfficeClocks officeClocks;

  @Override
  public void round(OrganisationCode organisation, Instant now) {
    officeClocks.tell(duties.worstForEveryCase(incidents.facts(), now));
  }
}
