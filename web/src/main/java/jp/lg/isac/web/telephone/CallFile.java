package jp.lg.isac.web.telephone;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import jp.lg.isac.kernel.Clocks;
import jp.lg.isac.telephone.TelephoneReportView;
import jp.lg.isac.web.Messages;
import jp.lg.isac.web.TableFile;
import org.jspecify.annotations.Nullable;

/** The list of reports by telephone to take away. */
final class CallFile {
  private static final List<String> COLUMNS =
      List.of(
          "telephone.title",
          "telephone.municipality.code",
          "telephone.municipality",
          "telephone.calledAt",
          "telephone.organisation",
          "telephone.state",
          "telephone.takenOverAt");

  private CallFile() {}

  static TableFile of(List<TelephoneReportView> reports, Messages messages) {
    return new TableFile(
        messages.get("telephone.list.title"),
        COLUMNS.stream().map(messages::get).toList(),
        reports.stream().map(report -> row(report, messages)).toList());
  }

  private static List<Object> row(TelephoneReportView report, Messages messages) {
    boolean waiting = report.takenOverAt() == null;
    return List.of(
        report.title(),
        report.municipality().value(),
        report.municipalityName(),
        moment(report.calledAt()),
        report.organisationName(),
        messages.get(waiting ? "telephone.state.waiting" : "telephone.state.taken-over"),
        moment(report.takenOverAt()));
  }

  private static Object moment(@Nullable Instant at) {
    return at == null
        ? ""
        : LocalDateTime.ofInstant(at, Clocks.TOKYO).truncatedTo(ChronoUnit.MINUTES);
  }
}
