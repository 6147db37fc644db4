package jp.lg.isac.register;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.kernel.DomainException.Violation;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * An Excel sheet of systems: below a header line one row each, with system, vendor, product,
 * release, section and note, in this order of columns.
 */
final class SystemSheet {
  private static final int COLUMNS = 6;

  /**
   * A row of the sheet.
   *
   * @param line its number in the sheet, the header being 1
   */
  record Line(int line, KeepSystem system) {}

  private SystemSheet() {}

  /**
   * Reads the first sheet; empty rows are passed over.
   *
   * @throws DomainException.Invalid if the file is no workbook or has no row
   */
  static List<Line> read(byte[] file) {
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
        var rows = workbook.getFirstSheet().openStream()) {
      List<Line> lines =
          rows.skip(1).map(SystemSheet::line).filter(line -> !isEmpty(line.system())).toList();
      if (lines.isEmpty()) {
        throw new DomainException.Invalid("", "register.import.empty");
      }
      return lines;
    } catch (IOException | ExcelReaderException e) {
      throw new DomainException.Invalid("", "register.import.not-excel");
    }
  }

  private static Line line(Row row) {
    List<String> texts = IntStream.range(0, COLUMNS).mapToObj(column -> text(row, column)).toList();
    return new Line(
        row.getRowNum(),
        new KeepSystem(
            texts.get(0),
            texts.get(1),
            orNull(texts.get(2)),
            orNull(texts.get(3)),
            orNull(texts.get(4)),
            orNull(texts.get(5))));
  }

  private static String text(Row row, int column) {
    return row.getOptionalCell(column).map(cell -> cell.getText().strip()).orElse("");
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static boolean isEmpty(KeepSystem system) {
    return system.equals(new KeepSystem("", "", null, null, null, null));
  }

  /** The sentence's first argument is always the line. */
  static Violation violation(int line, String property, String code, Object... more) {
    var arguments = new ArrayList<Object>(List.of(line));
    arguments.addAll(List.of(more));
    return new Violation("/rows/" + line + "/" + property, code, arguments);
  }
}
