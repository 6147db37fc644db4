package jp.lg.isac.web.compliance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import jp.lg.isac.compliance.AnswerView;
import jp.lg.isac.compliance.AssessmentView;
import jp.lg.isac.web.Dates;
import jp.lg.isac.web.Download;
import jp.lg.isac.web.Messages;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** An assessment as an Excel workbook of one sheet: what it is, then one row for each answer. */
class AssessmentWorkbook {
  private static final String MEDIA_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static final List<String> HEADINGS =
      List.of(
          "compliance.item",
          "compliance.name",
          "compliance.text",
          "compliance.mandatory",
          "compliance.answer",
          "compliance.explanation",
          "compliance.evidence",
          "compliance.answeredBy.name",
          "compliance.answeredAt");
  private static final List<Integer> WIDTHS = List.of(8, 28, 60, 8, 14, 50, 40, 24, 24);

  private final AssessmentView assessment;
  private final Messages messages;
  private final Dates dates;

  AssessmentWorkbook(AssessmentView assessment, Messages messages, Dates dates) {
    this.assessment = assessment;
    this.messages = messages;
    this.dates = dates;
  }

  Download download() throws IOException {
    var bytes = new ByteArrayOutputStream();
    writeTo(bytes);
    return new Download(title() + ".xlsx", MEDIA_TYPE, bytes.size(), bytes::writeTo);
  }

  private void writeTo(OutputStream out) throws IOException {
    try (var workbook = new Workbook(out, "ISAC", "1.0")) {
      var sheet = workbook.newWorksheet(messages.get("compliance.title"));
      sheet.value(0, 0, title());
      sheet.style(0, 0).bold().fontSize(14).set();
      sheet.value(1, 0, assessment.frameworkTitle() + " " + assessment.version());
      sheet.value(2, 0, state());
      writeHeadings(sheet, 4);
      int row = 5;
      for (AnswerView answer : Objects.requireNonNull(assessment.answers())) {
        write(sheet, row++, answer);
      }
      sheet.freezePane(0, 5);
      sheet.fitToWidth((short) 1);
      sheet.pageOrientation("landscape");
      sheet.paperSize(PaperSize.A4_PAPER);
    }
  }

  private void writeHeadings(Worksheet sheet, int row) {
    for (int column = 0; column < HEADINGS.size(); column++) {
      sheet.value(row, column, messages.get(HEADINGS.get(column)));
      sheet.width(column, WIDTHS.get(column));
    }
    sheet.range(row, 0, row, HEADINGS.size() - 1).style().bold().fillColor("E6E6E6").set();
  }

  private void write(Worksheet sheet, int row, AnswerView answer) {
    var requirement = answer.requirement();
    sheet.value(row, 0, requirement.number());
    sheet.value(row, 1, requirement.title());
    sheet.value(row, 2, requirement.text());
    sheet.value(row, 3, requirement.mandatory() ? messages.get("compliance.yes") : "");
    sheet.value(row, 4, messages.get("compliance.state." + answer.state()));
    sheet.value(row, 5, answer.explanation());
    sheet.value(row, 6, answer.evidenceLines());
    sheet.value(row, 7, answer.answeredBy() == null ? "" : answer.answeredBy());
    sheet.value(row, 8, dates.moment(answer.answeredAt()));
    sheet
        .range(row, 0, row, HEADINGS.size() - 1)
        .style()
        .wrapText(true)
        .verticalAlignment("top")
        .set();
  }

  private String title() {
    return messages.format(
        "compliance.assessment.title",
        dates.fiscalYear(assessment.fiscalYear()),
        assessment.policyOwner());
  }

  private String state() {
    return assessment.finalised()
        ? messages.format(
            "compliance.finalisedBy", assessment.finalisedAt(), assessment.finalisedBy())
        : messages.get("compliance.open");
  }
}
