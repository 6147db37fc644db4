package jp.lg.isac.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.kernel.DomainException.Violation;
import jp.lg.isac.sharing.CauseClass;
import jp.lg.isac.sharing.IncidentKind;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseSheetTest {
  private static final CaseWords WORDS =
      new CaseWords(Map.of("IT障害", IncidentKind.OUTAGE), Map.of("ウイルス感染", CauseClass.MALWARE));

  @Test
  void readsEachRowBelowTheHeadings() throws IOException {
    var cases =
        CaseSheet.read(
            sheet(
                row("停電", "IT障害", "ウイルス感染", "2024-05-01 10:30"),
                List.of("", ""),
                row("", "", "", "")),
            WORDS);
    assertThat(cases)
        .containsExactly(
            new PastCase(
                2,
                "停電",
                IncidentKind.OUTAGE,
                CauseClass.MALWARE,
                Instant.parse("2024-05-01T01:30:00Z"),
                null,
                List.of("文書管理", "住民記録"),
                List.of("架空ソフト"),
                "何が起きたか",
                null,
                null));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-05-01 10:30, 2024-05-01T01:30:00Z",
    "2024/5/1, 2024-04-30T15:00:00Z",
    "2024年5月1日10時30分, 2024-05-01T01:30:00Z",
    "令和6年5月1日, 2024-04-30T15:00:00Z",
    "令和元年5月1日, 2019-04-30T15:00:00Z",
    "R6.5.1 9:05, 2024-05-01T00:05:00Z"
  })
  void readsMomentsAsTheyAreWritten(String written, Instant meant) throws IOException {
    assertThat(CaseSheet.read(sheet(row("停電", "", "", written)), WORDS))
        .extracting(PastCase::occurredAt)
        .containsExactly(meant);
  }

  @Test
  void readsADateOfExcel() throws IOException {
    var cases =
        CaseSheet.read(sheet(row("停電", "", "", LocalDateTime.of(2024, 5, 1, 10, 30))), WORDS);
    assertThat(cases.getFirst().occurredAt()).isEqualTo(Instant.parse("2024-05-01T01:30:00Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-02-31", "きのう", "2024-05-01 25:00", "24:00"})
  void namesTheRowOfAMomentThatIsNone(String written) {
    assertThatThrownBy(() -> CaseSheet.read(sheet(row("停電", "", "", written)), WORDS))
        .asInstanceOf(type(DomainException.Invalid.class))
        .satisfies(
            refused ->
                assertThat(refused.violations())
                    .containsExactly(
                        new Violation(
                            "/rows/2/occurredAt", "incident.import.moment", List.of(2, written))));
  }

  @Test
  void namesTheRowOfAWordThatNobodyKnows() {
    assertThatThrownBy(() -> CaseSheet.read(sheet(row("停電", "障害", "不明", "2024-05-01")), WORDS))
        .asInstanceOf(type(DomainException.Invalid.class))
        .satisfies(
            refused ->
                assertThat(refused.violations())
                    .extracting(Violation::pointer)
                    .containsExactly("/rows/2/kind", "/rows/2/causeClass"));
  }

  @Test
  void refusesWhatIsNoWorkbookOrEmpty() {
    assertThatThrownBy(() -> CaseSheet.read(new byte[] {1, 2, 3}, WORDS))
        .isInstanceOf(DomainException.Invalid.class);
    assertThatThrownBy(() -> CaseSheet.read(sheet(), WORDS))
        .isInstanceOf(DomainException.Invalid.class);
  }

  private static List<Object> row(String title, String kind, String cause, Object occurredAt) {
    String rest = title.isEmpty() ? "" : "何が起きたか";
    return List.of(
        title,
        kind,
        cause,
        occurredAt,
        "",
        title.isEmpty() ? "" : "文書管理、住民記録",
        title.isEmpty() ? "" : "架空ソフト",
        rest);
  }

  private static byte[] sheet(List<?>... rows) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "test", "1.0")) {
      var sheet = workbook.newWorksheet("1");
      sheet.value(0, 0, "件名");
      for (int row = 0; row < rows.length; row++) {
        for (int column = 0; column < rows[row].size(); column++) {
          if (rows[row].get(column) instanceof LocalDateTime time) {
            sheet.value(row + 1, column, time);
            sheet.style(row + 1, column).format("yyyy-mm-dd hh:mm").set();
          } else {
            sheet.value(row + 1, column, rows[row].get(column).toString());
          }
        }
      }
    }
    return bytes.toByteArray();
  }
}
