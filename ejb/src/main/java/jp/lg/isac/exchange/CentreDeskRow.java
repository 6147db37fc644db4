package jp.lg.isac.exchange;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import jp.lg.isac.sharing.ReportStage;
import jp.lg.isac.sharing.Tlp;
import org.jspecify.annotations.Nullable;

/**
 * A report on the desk of the centre.
 *
 * @param sourceName the organisation's name, {@code null} of an anonymous report
 * @param updatedAt when its newest stage came; of an anonymous report only the day
 * @param assignee name of who looks after it
 * @param sameCases other reports that the centre says tell of the same case
 */
public record CentreDeskRow(
    UUID id,
    @Nullable String title,
    @Nullable String sourceName,
    ReportStage stage,
    @Nullable Tlp tlp,
    Instant updatedAt,
    @Nullable String assignee,
    int sameCases)
    implements Serializable {}
