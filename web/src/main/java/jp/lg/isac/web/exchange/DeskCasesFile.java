package jp.lg.isac.web.exchange;

import java.util.List;
import jp.lg.isac.exchange.DeskCase;
import jp.lg.isac.web.Messages;
import jp.lg.isac.web.TableFile;

/** The cases of a prefecture, one a row, as a report to the ministry wants them. */
final class DeskCasesFile {
  private static final List<String> COLUMNS =
      List.of(
          "desk.column.code",
          "desk.column.name",
          "desk.column.case",
          "incident.kind",
          "incident.causeClass",
          "desk.column.stage",
          "desk.column.firstAt",
          "desk.column.reportedAt",
          "desk.column.clock",
          "desk.column.dueAt",
          "desk.column.questions");

  private DeskCasesFile() {}

  static TableFile of(List<DeskCase> cases, Messages messages) {
    return new TableFile(
        messages.get("desk.cases.title"),
        COLUMNS.stream().map(messages::get).toList(),
        cases.stream().map(each -> row(each, messages)).toList());
  }

  private static List<Object> row(DeskCase each, Messages messages) {
    return List.of(
        each.code(),
        each.name(),
        each.title(),
        messages.label("incident.kind.", each.kind()),
        messages.label("incident.causeClass.", each.causeClass()),
        messages.label("incident.stage.", each.stage()),
        DeskFile.moment(each.firstAt()),
        DeskFile.moment(each.lastAt()),
        messages.label("duty.state.", each.clock()),
        DeskFile.moment(each.dueAt()),
        each.questions());
  }
}
