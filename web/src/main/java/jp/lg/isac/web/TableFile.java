package jp.lg.isac.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A list to take away.
 *
 * @param title of the file and its sheet
 * @param header name of each column
 * @param rows texts, numbers and local times, one for each column
 */
public record TableFile(String title, List<String> header, List<List<Object>> rows) {
  /** Tells Excel that a CSV is in UTF-8. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** What it is opened with. */
  public enum Format {
    CSV("text/csv;charset=UTF-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    Format(String mediaType) {
      this.mediaType = mediaType;
    }
  }

  public Download as(Format format) {
    byte[] content =
        switch (format) {
          case CSV -> csv().getBytes(StandardCharsets.UTF_8);
          case XLSX -> workbook();
        };
    return new Download(
        title + "." + format.name().toLowerCase(Locale.ROOT),
        format.mediaType,
        content.length,
        out -> out.write(content));
  }

  private String csv() {
    return BYTE_ORDER_MARK
        + Stream.concat(Stream.of(header), rows.stream())
            .map(row -> row.stream().map(TableFile::quoted).collect(Collectors.joining(",")))
            .collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  /** A text that a spreadsheet would take for a formula is marked as text. */
  private static String quoted(Object value) {
    String text =
        value instanceof LocalDateTime time ? time.toString().replace('T', ' ') : value.toString();
    String harmless = text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
    return '"' + harmless.replace("\"", "\"\"") + '"';
  }

  private byte[] workbook() {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "ISAC", "1.0")) {
      var sheet = workbook.newWorksheet(title);
      for (int column = 0; column < header.size(); column++) {
        sheet.value(0, column, header.get(column));
        sheet.style(0, column).bold().set();
      }
      sheet.freezePane(0, 1);
      for (int row = 0; row < rows.size(); row++) {
        for (int column = 0; column < header.size(); column++) {
          write(sheet, row + 1, column, rows.get(row).get(column));
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
