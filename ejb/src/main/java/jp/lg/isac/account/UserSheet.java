package jp.lg.isac.account;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.lg.isac.identity.Role;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.kernel.DomainException.Violation;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * An Excel sheet of people: below a header line one row each, with user name, name, mail address,
 * roles, first and last day, in this order of columns.
 */
final class UserSheet {
  private static final int USERNAME = 0;
  private static final int DISPLAY_NAME = 1;
  private static final int EMAIL = 2;
  private static final int ROLES = 3;
  private static final int VALID_FROM = 4;
  private static final int VALID_TO = 5;
  private static final int COLUMNS = 6;

  /**
   * A row that could be read.
   *
   * @param line its number in the sheet, the header being 1
   */
  record Line(int line, InviteUser user) {}

  private final Map<String, Role> words;
  private final List<Line> lines = new ArrayList<>();
  private final List<Violation> violations = new ArrayList<>();

  private UserSheet(Map<String, Role> words) {
    this.words = words;
  }

  /**
   * Reads the first sheet.
   *
   * @param words by which roles are called in it
   * @throws DomainException.Invalid with every cell that cannot be read, by its line; or if the
   *     file is no workbook
   */
  static List<Line> read(byte[] file, Map<String, Role> words) {
    var sheet = new UserSheet(words);
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
        var rows = workbook.getFirstSheet().openStream()) {
      rows.skip(1).forEach(sheet::row);
    } catch (IOException | ExcelReaderException e) {
      throw new DomainException.Invalid("", "account.import.not-excel");
    }
    if (!sheet.violations.isEmpty()) {
      throw new DomainException.Invalid(sheet.violations);
    }
    if (sheet.lines.isEmpty()) {
      throw new DomainException.Invalid("", "account.import.empty");
    }
    return List.copyOf(sheet.lines);
  }

  /**
   * An empty sheet to fill in.
   *
   * @param title of the sheet
   * @param headings of the columns, in their order
   * @param example a row that shows how; who fills the sheet in writes over it
   */
  static byte[] template(String title, List<String> headings, List<String> example) {
    try (var file = new ByteArrayOutputStream();
        var workbook = new Workbook(file, "ISAC", "1.0")) {
      var sheet = workbook.newWorksheet(title);
      for (int column = 0; column < headings.size(); column++) {
        sheet.value(0, column, headings.get(column));
        sheet.value(1, column, example.get(column));
        sheet.width(column, 28);
      }
      sheet.range(0, 0, 0, headings.size() - 1).style().bold().set();
      // else Excel turns a day into a number of its own
      sheet.range(1, 0, 500, headings.size() - 1).style().format("@").set();
      sheet.freezePane(0, 1);
      workbook.finish();
      return file.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
    lines.add(
        new Line(
            line,
            new InviteUser(
                texts.get(USERNAME),
                texts.get(DISPLAY_NAME),
                texts.get(EMAIL).isEmpty() ? null : texts.get(EMAIL),
                roles(line, texts.get(ROLES)),
                day(line, "validFrom", texts.get(VALID_FROM)),
                day(line, "validTo", texts.get(VALID_TO)))));
  }

  private static String text(Row row, int column) {
    var cell = row.getOptionalCell(column);
    if (cell.isEmpty()) {
      return "";
    }
    boolean day =
        cell.get().getType() == CellType.NUMBER && (column == VALID_FROM || column == VALID_TO);
    return day ? cell.get().asDate().toLocalDate().toString() : cell.get().getText().strip();
  }

  private Set<Role> roles(int line, String text) {
    var roles = new HashSet<Role>();
    for (String word : text.split("[,、，;\\s]+")) {
      if (word.isEmpty()) {
        continue;
      }
      Optional.ofNullable(words.get(word))
          .ifPresentOrElse(
              roles::add,
              () -> violations.add(violation(line, "roles", "account.import.role", word)));
    }
    return roles;
  }

  private @Nullable LocalDate day(int line, String property, String text) {
    if (text.isEmpty()) {
      return null;
    }
    try {
      return LocalDate.parse(text.replace('/', '-'));
    } catch (DateTimeParseException e) {
      violations.add(violation(line, property, "account.import.day", text));
      return null;
    }
  }

  /** The sentence's first argument is always the line. */
  static Violation violation(int line, String property, String code, Object... more) {
    var arguments = new ArrayList<Object>(List.of(line));
    arguments.addAll(List.of(more));
    return new Violation("/rows/" + line + "/" + property, code, arguments);
  }
}
