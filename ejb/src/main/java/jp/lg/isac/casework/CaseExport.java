package jp.lg.isac.casework;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import jp.lg.isac.activitylog.ActivityLog;
import jp.lg.isac.incident.CaseClocks;
import jp.lg.isac.incident.IncidentFiles;
import jp.lg.isac.incident.Incidents;
import jp.lg.isac.incident.Reports;
import jp.lg.isac.sharing.TenantBound;

/** Takes a whole case of the own organisation out of the product. */
@Stateless
@TenantBound
@RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
public class CaseExport {
  @Inject Incidents incidents;
  @Inject CaseClocks clocks;
  @Inject Reports reports;
  @Inject IncidentFiles files;
  @Inject Timeline timeline;
  @Inject Tasks tasks;
  @Inject ContactLog contacts;
  @Inject Indicators indicators;
  @Inject EvidenceRoom evidence;
  @Inject ActivityLog activityLog;

  /**
   * All that there is on a case; its files are then read piece by piece. Who took it stands in the
   * activity log.
   */
  public WholeCase take(UUID incident) {
    var whole =
        new WholeCase(
            incidents.get(incident),
            clocks.facts(incident).facts(),
            reports.thread(incident),
            timeline.list(incident),
            tasks.list(incident),
            contacts.list(incident),
            indicators.list(incident),
            evidence.list(incident),
            files.list(incident));
    activityLog.done("case.export", "incident", incident);
    return whole;
  }
}
