package jp.lg.isac.web.training;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.lg.isac.kernel.Clocks;
import jp.lg.isac.training.CompletionView;
import jp.lg.isac.web.Download;
import jp.lg.isac.web.Messages;
import org.dhatim.fastexcel.Workbook;

/** The list of completions to take away. */
final class CompletionFile {
  /** What it is opened with. */
  public enum Format {
    CSV("text/csv;charset=UTF-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    Format(String mediaType) {
      this.mediaType = mediaType;
    }
  }

  /** Tells Excel that a CSV is in UTF-8. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final List<String> COLUMNS =
      List.of("completedAt", "organisation", "person", "course", "edition", "score", "number");

  private CompletionFile() {}

  static Download of(List<CompletionView> completions, Format format, Messages messages) {
    List<String> header = COLUMNS.stream().map(c -> messages.get("training.column." + c)).toList();
    byte[] content =
        switch (format) {
          case CSV -> csv(header, completions).getBytes(StandardCharsets.UTF_8);
          case XLSX -> workbook(header, completions, messages.get("training.completions"));
        };
    return new Download(
        messages.get("training.completions") + "." + format.name().toLowerCase(Locale.ROOT),
        format.mediaType,
        content.length,
        out -> out.write(content));
  }

  static String csv(List<String> header, List<CompletionView> completions) {
    return BYTE_ORDER_MARK
        + Stream.concat(Stream.of(header), completions.stream().map(CompletionFile::texts))
            .map(row -> row.stream().map(CompletionFile::quoted).collect(Collectors.joining(",")))
            .collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  private static List<String> texts(CompletionView completion) {
    return List.of(
        completedAt(completion).toString().replace('T', ' '),
        completion.organisationName(),
        completion.personName(),
        completion.courseTitle(),
        String.valueOf(completion.edition()),
        String.valueOf(completion.score()),
        completion.id().toString());
  }

  /** A text that a spreadsheet would take for a formula is marked as text. */
  private static String quoted(String text) {
    String harmless = text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
    return '"' + harmless.replace("\"", "\"\"") + '"';
  }

  private static byte[] workbook(
      List<String> header, List<CompletionView> completions, String title) {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "ISAC", "1.0")) {
      var sheet = workbook.newWorksheet(title);
      for (int column = 0; column < header.size(); column++) {
        sheet.value(0, column, header.get(column));
        sheet.style(0, column).bold().set();
      }
      sheet.freezePane(0, 1);
      int row = 0;
      for (CompletionView completion : completions) {
        row++;
        List<String> texts = texts(completion);
        for (int column = 0; column < texts.size(); column++) {
          sheet.value(row, column, texts.get(column));
        }
        sheet.value(row, 0, completedAt(completion));
        sheet.style(row, 0).format("yyyy-mm-dd hh:mm").set();
        sheet.value(row, 4, completion.edition());
        sheet.value(row, 5, completion.score());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** To the minute, in Tokyo. */
  private static LocalDateTime completedAt(CompletionView completion) {
    return LocalDateTime.ofInstant(completion.completedAt(), Clocks.TOKYO)
        .truncatedTo(ChronoUnit.MINUTES);
  }
}
