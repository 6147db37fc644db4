package jp.lg.isac.dictionary;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.search.Dictionary;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/**
 * A sheet of names, as Excel or as CSV: below a header line a group in each row, with a name in
 * each cell.
 */
final class SynonymSheet {
  private static final Charset WINDOWS_31J = Charset.forName("windows-31j");
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /**
   * A row of the sheet.
   *
   * @param line its number in the sheet, the header being 1
   */
  record Row(int line, List<String> words) {

    Dictionary dictionary() {
      return EntryKind.SYNONYMS.dictionary(words, List.of());
    }

    String groupLine() {
      return dictionary().synonymLines().strip();
    }
  }

  private SynonymSheet() {}

  /**
   * Reads the rows; empty cells and rows are passed over.
   *
   * @throws DomainException.Invalid if the file is neither, or has no row
   */
  static List<Row> read(byte[] file) {
    List<Row> rows =
        (isWorkbook(file) ? rowsOfWorkbook(file) : rowsOfCsv(file))
            .stream().filter(row -> row.line() > 1 && !row.words().isEmpty()).toList();
    if (rows.isEmpty()) {
      throw new DomainException.Invalid("", "dictionary.import.empty-sheet");
    }
    return rows;
  }

  /** A workbook is a ZIP archive. */
  private static boolean isWorkbook(byte[] file) {
    return file.length > 1 && file[0] == 'P' && file[1] == 'K';
  }

  private static List<Row> rowsOfWorkbook(byte[] file) {
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
        var rows = workbook.getFirstSheet().openStream()) {
      return rows.map(
              row ->
                  row(
                      row.getRowNum(),
                      row.stream().filter(Objects::nonNull).map(Cell::getText).toList()))
          .toList();
    } catch (IOException | ExcelReaderException e) {
      throw new DomainException.Invalid("", "dictionary.import.no-sheet");
    }
  }

  private static List<Row> rowsOfCsv(byte[] file) {
    var rows = new ArrayList<Row>();
    try (var reader =
        CsvReader.builder()
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(decoded(file))) {
      for (CsvRecord csv : reader) {
        rows.add(row((int) csv.getStartingLineNumber(), csv.getFields()));
      }
    } catch (IOException | CsvParseException e) {
      throw new DomainException.Invalid("", "dictionary.import.no-sheet");
    }
    return rows;
  }

  /** Bytes that are not valid UTF-8 are taken as Windows-31J, which Excel writes in Japan. */
  private static String decoded(byte[] file) throws CharacterCodingException {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      return WINDOWS_31J.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    }
  }

  private static Row row(int line, List<String> cells) {
    return new Row(line, cells.stream().map(String::strip).filter(c -> !c.isEmpty()).toList());
  }
}
