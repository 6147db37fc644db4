package jp.lg.isac.incident;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jp.lg.isac.sharing.Audience;
import jp.lg.isac.sharing.CauseClass;
import jp.lg.isac.sharing.ReportStage;
import jp.lg.isac.sharing.Tlp;
import org.jspecify.annotations.Nullable;

/**
 * A later stage of a thread, as a draft or to send it. What it says nothing new about is left out.
 *
 * @param stage FOLLOW_UP or FINAL; the first report comes with the incident
 * @param body required to send
 * @param corrects number of the sent stage that this one corrects
 * @param lesson required to send a final report
 * @param tlp how far the whole thread may travel from this stage on
 * @param audience wider than before: who may read the whole thread from this stage on
 * @param status SENT (the default) or DRAFT
 * @param urgent 緊急: sent at once, approved afterwards
 * @param confirmed the second confirmation where one person does everything
 */
public record WriteReport(
    @NotNull ReportStage stage,
    @Nullable @Size(max = 20_000) String body,
    @Nullable Integer corrects,
    @Nullable CauseClass causeClass,
    @Nullable @Size(max = 20_000) String impact,
    @Nullable @Size(max = 20_000) String countermeasures,
    @Nullable @Valid Lesson lesson,
    @Nullable Tlp tlp,
    @Nullable @Valid Audience audience,
    ReportState status,
    boolean urgent,
    boolean confirmed) {

  @SuppressWarnings("NullAway") // a JSON body may leave it out; the canonical form has it
  public WriteReport {
    status = status == null ? ReportState.SENT : status;
  }
}
