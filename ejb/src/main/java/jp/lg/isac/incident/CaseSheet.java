package jp.lg.isac.incident;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.lg.isac.kernel.Clocks;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.kernel.DomainException.Violation;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * An Excel sheet of past cases: below a line of headings one row each, with title, kind, cause
 * class, when it began, when it was noticed, systems, vendors, what happened, impact and
 * countermeasures, in this order of columns.
 */
final class CaseSheet {
  private static final int COLUMNS = 10;

  /** Rows of one sheet. */
  private static final int MOST = 10_000;

  /** Bad cells that are named; of a sheet of another kind every one is bad. */
  private static final int MOST_NAMED = 200;

  private static final int REIWA_BEGAN = 2019;

  /** 2026-11-27 10:30, 2026/11/27, 2026年11月27日10時30分, 令和8年11月27日, R8.11.27. */
  private static final Pattern MOMENT =
      Pattern.compile(
          "(?:(令和|R)?([0-9]{1,4}|元))[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?"
              + "(?:[ T　]*([0-9]{1,2})[:時]([0-9]{1,2})分?(?::[0-9]{1,2})?)?");

  private final CaseWords words;
  private final Function<PastCase, Set<String>> check;
  private final List<PastCase> cases = new ArrayList<>();

  /** By their pointers: what cannot be read is not missing as well. */
  private final Map<String, Violation> violations = new LinkedHashMap<>();

  private CaseSheet(CaseWords words, Function<PastCase, Set<String>> check) {
    this.words = words;
    this.check = check;
  }

  /**
   * Reads and checks the first sheet; empty rows are passed over.
   *
   * @param words that may stand in it
   * @param check which properties of a case are wrong
   * @throws DomainException.Invalid with the bad cells, by their lines; or if the file is no
   *     workbook, has other columns, no row or too many
   */
  static List<PastCase> read(byte[] file, CaseWords words, Function<PastCase, Set<String>> check) {
    var sheet = new CaseSheet(words, check);
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
        var rows = workbook.getFirstSheet().openStream()) {
      var lines = rows.iterator();
      if (lines.hasNext()) {
        sheet.headings(lines.next());
      }
      while (lines.hasNext() && sheet.cases.size() <= MOST) {
        sheet.row(lines.next());
      }
    } catch (IOException | ExcelReaderException e) {
      throw new DomainException.Invalid("", "incident.import.not-excel");
    }
    return sheet.checked();
  }

  private List<PastCase> checked() {
    if (cases.size() > MOST) {
      throw new DomainException.Invalid("", "incident.import.too-many", MOST);
    }
    requireNothingBad();
    if (cases.isEmpty()) {
      throw new DomainException.Invalid("", "incident.import.empty");
    }
    return List.copyOf(cases);
  }

  private void requireNothingBad() {
    if (violations.isEmpty()) {
      return;
    }
    var named = new ArrayList<Violation>();
    violations.values().stream().limit(MOST_NAMED).forEach(named::add);
    if (violations.size() > MOST_NAMED) {
      named.add(new Violation("", "incident.import.more", List.of(violations.size() - MOST_NAMED)));
    }
    throw new DomainException.Invalid(named);
  }

  private void headings(Row row) {
    for (int column = 0; column < COLUMNS; column++) {
      var known = words.headings().get(column);
      if (!known.contains(text(row, column))) {
        String letter = String.valueOf((char) ('A' + column));
        refuse(row.getRowNum(), letter, "incident.import.heading", letter, String.join("／", known));
      }
    }
    requireNothingBad();
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
    var past =
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
            orNull(texts.get(9)));
    cases.add(past);
    check.apply(past).forEach(property -> refuse(line, property, "incident.import." + property));
  }

  private static String text(Row row, int column) {
    return row.getOptionalCell(column)
        .map(cell -> column == 3 || column == 4 ? moment(cell) : cell.getText().strip())
        .orElse("");
  }

  private static String moment(Cell cell) {
    try {
      return cell.getType() == CellType.NUMBER ? cell.asDate().toString() : cell.getText().strip();
    } catch (DateTimeException e) {
      // a number that is no day: shown to its writer as it stands
      return cell.getText();
    }
  }

  private <T> @Nullable T named(int line, String property, String word, Map<String, T> names) {
    T value = names.get(word);
    if (value == null && !word.isEmpty()) {
      refuse(line, property, "incident.import.word." + property, word);
    }
    return value;
  }

  private @Nullable Instant moment(int line, String property, String text) {
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
    refuse(line, property, "incident.import.moment." + property, text);
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

  /** Notes a bad cell; the sentence's first argument is always the line. */
  private void refuse(int line, String property, String code, Object... more) {
    var arguments = new ArrayList<Object>(List.of(line));
    arguments.addAll(List.of(more));
    String pointer = "/rows/" + line + "/" + property;
    violations.putIfAbsent(pointer, new Violation(pointer, code, arguments));
  }
}
