package jp.lg.isac.indexing;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jp.lg.isac.search.FileText;
import org.jspecify.annotations.Nullable;

/** What the files of a thing say, as a source reads it from its row. */
public final class FilesOfRow {

  /** Characters of all files of a thing together that are searched; it is indexed as one. */
  private static final int LONGEST = 400_000;

  private FilesOfRow() {}

  /**
   * From the columns {@code file_names} and {@code file_texts}, arrays in the same order, in which
   * a text may be null.
   */
  public static List<FileText> of(ResultSet row) throws SQLException {
    var names = values(row.getArray("file_names"));
    var texts = values(row.getArray("file_texts"));
    var files = new ArrayList<FileText>();
    int left = LONGEST;
    for (int i = 0; i < names.length; i++) {
      var text = Objects.requireNonNullElse(texts[i], "");
      text = text.substring(0, Math.min(left, text.length()));
      left -= text.length();
      files.add(new FileText(Objects.requireNonNull(names[i]), text));
    }
    return files;
  }

  private static @Nullable String[] values(@Nullable Array array) throws SQLException {
    return array == null ? new String[0] : (String[]) array.getArray();
  }
}
