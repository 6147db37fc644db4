package jp.lg.isac.exchange;

import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import jp.lg.isac.kernel.Days;
import jp.lg.isac.sharing.CauseClass;
import jp.lg.isac.sharing.IncidentKind;
import jp.lg.isac.sharing.ReportStage;
import jp.lg.isac.sharing.Tlp;
import org.jspecify.annotations.Nullable;

/**
 * Which shared reports are wanted; what is {@code null} does not matter. What is left of a recalled
 * report has none of these properties but its day.
 *
 * @param prefecture two digits; an anonymous report has none
 * @param from first day of its newest stage, in Tokyo
 * @param to last day of its newest stage, in Tokyo
 */
public record SharedReportFilter(
    @Nullable @Pattern(regexp = "[0-9]{2}", message = "organisation.prefecture") String prefecture,
    @Nullable IncidentKind kind,
    @Nullable CauseClass causeClass,
    @Nullable ReportStage stage,
    @Nullable Tlp tlp,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {
  public static final SharedReportFilter NONE =
      new SharedReportFilter(null, null, null, null, null, null, null);

  Days days() {
    return new Days(from, to);
  }

  /** Whether anything but the days matters. */
  boolean isOfContent() {
    return prefecture != null || kind != null || causeClass != null || stage != null || tlp != null;
  }
}
