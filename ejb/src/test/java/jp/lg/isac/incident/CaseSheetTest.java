package jp.lg.isac.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.kernel.DomainException.Violation;
import jp.lg.isac.sharing.CauseClass;
import jp.lg.isac.sharing.IncidentKind;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseSheetTest {
  private static final List<String> HEADINGS =
      List.of("件名", "種別", "原因", "発生", "検知", "システム", "製品", "概要", "影響", "対処");
  private static final CaseWords WORDS =
      new CaseWords(
          HEADINGS.stream().map(heading -> List.of(heading, "of " + heading)).toList(),
          Map.of("IT障害", IncidentKind.OUTAGE),
          Map.of("ウイルス感染", CauseClass.MALWARE));

  @Test
  void readsEachRowBelowTheHeadings() throws IOException {
    var cases =
        read(
            sheet(
                row("停電", "IT障害", "ウイルス感染", "2024-05-01 10:30"),
                List.of("", ""),
                row("", "", "", "")));
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
    assertThat(read(sheet(row("停電", "IT障害", "ウイルス感染", written))))
        .extracting(PastCase::occurredAt)
        .containsExactly(meant);
  }

  @Test
  void readsADateOfExcel() throws IOException {
    var cases = read(sheet(row("停電", "IT障害", "ウイルス感染", LocalDateTime.of(2024, 5, 1, 10, 30))));
    assertThat(cases.getFirst().occurredAt()).isEqualTo(Instant.parse("2024-05-01T01:30:00Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-02-31", "きのう", "2024-05-01 25:00", "24:00"})
  void namesTheRowOfAMomentThatIsNone(String written) {
    assertThatThrownBy(() -> read(sheet(row("停電", "IT障害", "ウイルス感染", written))))
        .asInstanceOf(type(DomainException.Invalid.class))
        .satisfies(
            refused ->
                assertThat(refused.violations())
                    .containsExactly(
                        new Violation(
                            "/rows/2/occurredAt",
                            "incident.import.moment.occurredAt",
                            List.of(2, written))));
  }

  @Test
  void namesTheRowOfAWordThatNobodyKnows() {
    assertThatThrownBy(() -> read(sheet(row("停電", "障害", "不明", "2024-05-01"))))
        .asInstanceOf(type(DomainException.Invalid.class))
        .satisfies(
            refused ->
                assertThat(refused.violations())
                    .extracting(Violation::pointer)
                    .containsExactly("/rows/2/kind", "/rows/2/causeClass"));
  }

  @Test
  void namesEveryBadCellAtOnce() {
    assertThat(
            refused(
                sheet(
                    row("停電", "障害", "ウイルス感染", "2024-05-01"),
                    row("停電", "", "ウイルス感染", ""),
                    row("停電", "IT障害", "ウイルス感染", "きのう"))))
        .extracting(Violation::pointer)
        .containsExactly(
            "/rows/2/kind", "/rows/3/kind", "/rows/3/occurredAt", "/rows/4/occurredAt");
  }

  @Test
  void namesTheFirstBadCellsAndHowManyMoreThereAre() {
    var rows = new ArrayList<List<?>>();
    for (int row = 0; row < 300; row++) {
      rows.add(row("停電", "障害", "ウイルス感染", "2024-05-01"));
    }
    assertThat(refused(sheet(rows.toArray(List[]::new))))
        .hasSize(201)
        .last()
        .isEqualTo(new Violation("", "incident.import.more", List.of(100)));
  }

  @Test
  void refusesOtherColumnsWithoutReadingOn() {
    var other = new ArrayList<>(HEADINGS);
    other.set(0, "of 件名");
    other.set(2, "予算");
    assertThat(refused(sheetOf(other, row("停電", "障害", "", "きのう"))))
        .containsExactly(
            new Violation("/rows/1/C", "incident.import.heading", List.of(1, "C", "原因／of 原因")));
  }

  @Test
  void refusesMoreRowsThanAreTaken() {
    var rows = new ArrayList<List<?>>();
    for (int row = 0; row < 10_001; row++) {
      rows.add(row("停電", "IT障害", "ウイルス感染", "2024-05-01"));
    }
    assertThat(refused(sheet(rows.toArray(List[]::new))))
        .extracting(Violation::code)
        .containsExactly("incident.import.too-many");
  }

  @Test
  void refusesWhatIsNoWorkbook() throws IOException {
    byte[] whole = sheet(row("停電", "IT障害", "ウイルス感染", "2024-05-01"));
    assertThat(
            List.of(
                new byte[0],
                new byte[] {1, 2, 3},
                "<html>".getBytes(StandardCharsets.US_ASCII),
                Arrays.copyOf(whole, whole.length / 2),
                zip("word/document.xml", "<w:document/>"),
                zip("xl/workbook.xml", "<workbook")))
        .allSatisfy(
            file ->
                assertThat(refused(file))
                    .extracting(Violation::code)
                    .containsExactly("incident.import.not-excel"));
  }

  @Test
  void refusesASheetWithoutRows() {
    assertThat(refused(sheet()))
        .extracting(Violation::code)
        .containsExactly("incident.import.empty");
  }

  @ParameterizedTest
  @ValueSource(doubles = {20240501, 1e15, Double.MAX_VALUE})
  void namesTheRowOfANumberThatIsNoDate(double number) {
    assertThat(refused(sheet(row("停電", "IT障害", "ウイルス感染", number))))
        .extracting(Violation::pointer)
        .containsExactly("/rows/2/occurredAt");
  }

  private static List<PastCase> read(byte[] file) {
    return CaseSheet.read(file, WORDS, PastCase::wrong);
  }

  private static List<Violation> refused(byte[] file) {
    return catchThrowableOfType(DomainException.Invalid.class, () -> read(file)).violations();
  }

  private static byte[] zip(String name, String content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
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

  private static byte[] sheet(List<?>... rows) {
    return sheetOf(HEADINGS, rows);
  }

  private static byte[] sheetOf(List<String> headings, List<?>... rows) {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "test", "1.0")) {
      var sheet = workbook.newWorksheet("1");
      for (int column = 0; column < headings.size(); column++) {
        sheet.value(0, column, headings.get(column));
      }
      for (int row = 0; row < rows.length; row++) {
        for (int column = 0; column < rows[row].size(); column++) {
          write(sheet, row + 1, column, rows[row].get(column));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(Worksheet sheet, int row, int column, Object value) {
    switch (value) {
      case LocalDateTime time -> {
        sheet.value(row, column, time);
        sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
      }
      case Number number -> sheet.value(row, column, number);
      default -> sheet.value(row, column, value.toString());
    }
  }
}
