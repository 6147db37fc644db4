package jp.lg.isac.casework;

import java.util.List;
import jp.lg.isac.duty.Facts;
import jp.lg.isac.incident.IncidentFileView;
import jp.lg.isac.incident.IncidentView;
import jp.lg.isac.incident.ReportView;

/**
 * All that an organisation has on a case of its own.
 *
 * @param facts what decides its duties
 * @param reports its stages, drafts among them
 * @param events the earliest first
 * @param tasks what is open by due date, then what is done
 * @param contacts the earliest first
 * @param indicators by kind and value
 * @param evidence in the order in which it came in
 * @param files that are attached to the incident
 */
public record WholeCase(
    IncidentView incident,
    Facts facts,
    List<ReportView> reports,
    List<EventView> events,
    List<TaskView> tasks,
    List<CaseContactView> contacts,
    List<IndicatorView> indicators,
    List<EvidenceView> evidence,
    List<IncidentFileView> files) {}
