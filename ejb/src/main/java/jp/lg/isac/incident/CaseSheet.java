package jp.lg.isac.incident;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.lg.isac.kernel.Clocks;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.kernel.DomainException.Violation;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * An Excel sheet of past cases: below a header line one row each, with title, kind, cause class,
 * when it began, when it was noticed, systems, vendors, what happened, impact and countermeasures,
 * in this order of columns.
 */
final class CaseSheet {
  private static final int COLUMNS = 10;

  private static final int REIWA_BEGAN = 2019;

  /** 2026-11-27 10:30, 2026/11/27, 2026年11月27日10時30分, 令和8年11月27日, R8.11.27. */
  private static final Pattern MOMENT =
      Pattern.compile(
          "(?:(令和|R)?([0-9]{1,4}|元))[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?"
              + "(?:[ T　]*([0-9]{1,2})[:時]([0-9]{1,2})分?(?::[0-9]{1,2})?)?");

  private final CaseWords words;
  private final List<PastCase> cases = new ArrayList<>();
  private final List<Violation> violations = new ArrayList<>();

  private CaseSheet(CaseWords words) {
    this.words = words;
  }

  /**
   * Reads the first sheet; empty rows are passed over.
   *
   * @param words by which kinds and cause classes are called in it
   * @throws DomainException.Invalid with every cell that cannot be read, by its line; or if the
   *     file is no workbook or has no row
   */
  static List<PastCase> read(byte[] file, CaseWords words) {
    var sheet = new CaseSheet(words);
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
        var rows = workbook.getFirstSheet().openStream()) {
      rows.skip(1).forEach(sheet::row);
    } catch (IOException | ExcelReaderException e) {
      throw new DomainException.Invalid("", "incident.import.not-excel");
    }
    if (!sheet.violations.isEmpty()) {
      throw new DomainException.Invalid(sheet.violations);
    }
    if (sheet.cases.isEmpty()) {
      throw new DomainException.Invalid("", "incident.import.empty");
    }
    return List.copyOf(sheet.cases);
  }

  private void row(Row row) {
    int line = row.getRowNum();
    var texts = new ArrayList<String>();
    for (int column = 0; column < COLUMNS; column++) {
      texts.add(text(row, column));
    }
    if (texts.stream().allMatch(String::isEmpty)) {
      return;
    }
    cases.add(
        new PastCase(
            line,
            orNull(texts.get(0)),
            named(line, "kind", texts.get(1), words.kinds()),
            named(line, "causeClass", texts.get(2), words.causeClasses()),
            moment(line, "occurredAt", texts.get(3)),
            moment(line, "detectedAt", texts.get(4)),
            names(texts.get(5)),
            names(texts.get(6)),
            orNull(texts.get(7)),
            orNull(texts.get(8)),
            orNull(texts.get(9))));
  }

  private static String text(Row row, int column) {
    return row.getOptionalCell(column)
        .map(
            cell ->
                cell.getType() == CellType.NUMBER && (column == 3 || column == 4)
                    ? cell.asDate().toString()
                    : cell.getText().strip())
        .orElse("");
  }

  private <T> @Nullable T named(int line, String property, String word, Map<String, T> names) {
    T value = names.get(word);
    if (value == null && !word.isEmpty()) {
      violations.add(violation(line, property, "incident.import.word", word));
    }
    return value;
  }

  private java.time.@Nullable Instant moment(int line, String property, String text) {
    if (text.isEmpty()) {
      return null;
    }
    Matcher parts = MOMENT.matcher(text);
    try {
      if (parts.matches()) {
        return LocalDateTime.of(
                year(parts),
                number(parts.group(3)),
                number(parts.group(4)),
                number(parts.group(5)),
                number(parts.group(6)))
            .atZone(Clocks.TOKYO)
            .toInstant();
      }
    } catch (DateTimeException e) {
      // 31 February: refused below, as what is no day at all
    }
    violations.add(violation(line, property, "incident.import.moment", text));
    return null;
  }

  private static int year(Matcher parts) {
    int year = parts.group(2).equals("元") ? 1 : number(parts.group(2));
    return parts.group(1) == null ? year : REIWA_BEGAN - 1 + year;
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static List<String> names(String text) {
    return Arrays.stream(text.split("[、,，\n]"))
        .map(String::strip)
        .filter(n -> !n.isEmpty())
        .toList();
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  /** The sentence's first argument is always the line. */
  static Violation violation(int line, String property, String code, Object... more) {
    var arguments = new ArrayList<Object>(List.of(line));
    arguments.addAll(List.of(more));
    return new Violation("/rows/" + line + "/" + property, code, arguments);
  }
}
