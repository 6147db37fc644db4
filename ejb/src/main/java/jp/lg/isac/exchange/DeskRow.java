package jp.lg.isac.exchange;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import jp.lg.isac.duty.ClockState;
import jp.lg.isac.sharing.ReportStage;
import org.jspecify.annotations.Nullable;

/**
 * How one organisation of a prefecture stands with it, as far as it reported under its name.
 *
 * @param code six digits
 * @param open cases of which no final report came yet
 * @param unread those of them that nobody of the prefecture has opened
 * @param reportedAt when its newest stage came, whether the case is open or not
 * @param newest the shared report of its newest open case
 * @param title of that case
 * @param stage that it has come to
 * @param clock the worst clock of its open cases, as far as the office may know it
 * @param dueAt the moment at which that clock's last day is over
 * @param clockReport the shared report of that case
 */
public record DeskRow(
    String code,
    String name,
    int open,
    int unread,
    @Nullable Instant reportedAt,
    @Nullable UUID newest,
    @Nullable String title,
    @Nullable ReportStage stage,
    @Nullable ClockState clock,
    @Nullable Instant dueAt,
    @Nullable UUID clockReport)
    implements Serializable {}
