package jp.lg.isac.web.dictionary;

import java.util.List;
import java.util.stream.IntStream;
import jp.lg.isac.dictionary.EntryView;
import jp.lg.isac.web.Messages;
import jp.lg.isac.web.TableFile;

/**
 * Groups of names to take away: a group in each row, a name in each cell. It can be taken in again.
 */
final class SynonymsFile {
  static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  static final String CSV = "text/csv";
  static final int LARGEST_FILE = 2_000_000;

  private SynonymsFile() {}

  /** What is switched off is left out. */
  static TableFile of(List<EntryView> synonyms, Messages messages) {
    List<List<String>> groups =
        synonyms.stream().filter(entry -> !entry.isOff()).map(EntryView::words).toList();
    int columns = groups.stream().mapToInt(List::size).max().orElse(2);
    return new TableFile(
        messages.get("dictionary.synonyms"),
        IntStream.rangeClosed(1, columns)
            .mapToObj(column -> messages.format("dictionary.name", column))
            .toList(),
        groups.stream().map(names -> row(names, columns)).toList());
  }

  private static List<Object> row(List<String> names, int columns) {
    return IntStream.range(0, columns)
        .<Object>mapToObj(column -> column < names.size() ? names.get(column) : "")
        .toList();
  }
}
