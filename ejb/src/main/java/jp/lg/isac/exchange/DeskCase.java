package jp.lg.isac.exchange;

import java.time.Instant;
import java.util.UUID;
import jp.lg.isac.duty.ClockState;
import jp.lg.isac.sharing.CauseClass;
import jp.lg.isac.sharing.IncidentKind;
import jp.lg.isac.sharing.ReportStage;
import org.jspecify.annotations.Nullable;

/**
 * A case of a prefecture's organisation, as a report to the ministry has it.
 *
 * @param report the shared report of it
 * @param code six digits
 * @param causeClass as the newest stage says that says something of it
 * @param stage that it has come to
 * @param firstAt when its first report came
 * @param lastAt when its newest stage came
 * @param clock its worst clock, as far as the office may know it
 * @param dueAt the moment at which that clock's last day is over
 * @param questions to it that nobody answered
 */
public record DeskCase(
    UUID report,
    String code,
    String name,
    String title,
    IncidentKind kind,
    CauseClass causeClass,
    ReportStage stage,
    Instant firstAt,
    Instant lastAt,
    @Nullable ClockState clock,
    @Nullable Instant dueAt,
    int questions) {}
