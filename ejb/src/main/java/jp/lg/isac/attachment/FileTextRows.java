package jp.lg.isac.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What files of one table say, as {@code isac_system} writes it down. Nothing of it holds a
 * transaction while a file is read: the index does not pass a running one.
 */
record FileTextRows(Connection system, FileTable table) {

  /**
   * A file whose text is wanted.
   *
   * @param no among the files of its table
   * @param isLastTry whether it is given up if it fails once more
   */
  record Waiting(long no, String name, boolean isLastTry) {}

  /** A file is tried so often; a node may have ended in the middle, whatever the reason. */
  private static final int MOST_TRIES = 2;

  /** Takes the file that has waited longest. */
  Optional<Waiting> next() throws SQLException {
    try (PreparedStatement update =
        system.prepareStatement(
            """
            update %1$s set text_tries = text_tries + 1
             where text_state = 'WAITING'
               and text_no = (select min(text_no) from %1$s where text_state = 'WAITING')
            returning text_no, name, text_tries
            """
                .formatted(table.files()))) {
      try (ResultSet row = update.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Waiting(row.getLong(1), row.getString(2), row.getInt(3) >= MOST_TRIES))
            : Optional.empty();
      }
    }
  }

  /** Its content, fetched piece by piece as it is read. */
  InputStream content(Waiting file) {
    return new Pieces(n -> piece(file, n));
  }

  private static final class Pieces extends InputStream {
    private final IntFunction<byte @Nullable []> pieces;
    private InputStream piece = InputStream.nullInputStream();
    private int n;

    Pieces(IntFunction<byte @Nullable []> pieces) {
      this.pieces = pieces;
    }

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int read = piece.read(into, from, length);
      if (read >= 0) {
        return read;
      }
      byte[] next = pieces.apply(n);
      if (next == null) {
        return -1;
      }
      n++;
      piece = new ByteArrayInputStream(next);
      return read(into, from, length);
    }
  }

  private byte @Nullable [] piece(Waiting file, int n) {
    try (PreparedStatement select =
        system.prepareStatement(
            """
            select p.content from %s f join %s
             where f.text_no = ? and f.text_state = 'WAITING' and p.n = ?
            """
                .formatted(table.files(), table.pieces()))) {
      select.setLong(1, file.no());
      select.setInt(2, n);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? row.getBytes(1) : null;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Keeps what a file says, and has the index look at what it belongs to. */
  void keep(Waiting file, FileReader.Result result) throws SQLException {
    try (PreparedStatement update =
        system.prepareStatement(
            """
            with kept as (update %s f set text_state = ?, text = ?
                           where f.text_no = ? and f.text_state = 'WAITING'
                          returning %s as document)
            insert into search_change (type, id) select ?, document from kept
            """
                .formatted(table.files(), table.document()))) {
      update.setString(1, result.state().name());
      update.setString(2, result.text());
      update.setLong(3, file.no());
      update.setString(4, table.type());
      update.executeUpdate();
    }
  }

  /** How many files are in a state. */
  long count(TextState state) throws SQLException {
    try (PreparedStatement select =
        system.prepareStatement(
            "select count(*) from %s where text_state = '%s'".formatted(table.files(), state))) {
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  /** Lets all that could not be read wait again. */
  void retry() throws SQLException {
    try (PreparedStatement update =
        system.prepareStatement(
            "update %s set text_state = 'WAITING', text_tries = 0 where text_state = 'UNREADABLE'"
                .formatted(table.files()))) {
      update.executeUpdate();
    }
  }
}
