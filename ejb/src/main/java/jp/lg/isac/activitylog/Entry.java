package jp.lg.isac.activitylog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row of the log as the chain sees it. Its hash is the SHA-256 over its canonical form: one line
 * for each of previous hash (hex), place, moment of sealing, organisation, id, moment, account,
 * user name, action, type and id of the object, outcome, address, detail; moments in microseconds
 * since 1970, nothing as an empty line, {@code \} and line feeds within a value as {@code \\} and
 * {@code \n}. Whoever has the rows can compute it without us.
 */
record Entry(
    String organisation,
    UUID id,
    Instant at,
    @Nullable UUID account,
    String username,
    String action,
    @Nullable String objectType,
    @Nullable String objectId,
    String outcome,
    String address,
    String detail) {

  /** The columns of {@link #read}, of the table {@code activity a}. */
  static final String COLUMNS =
      """
      a.organisation, a.id, a.at, a.account, a.username, a.action, a.object_type, a.object_id,
      a.outcome, a.address, a.detail
      """;

  /** Before the first entry of all. */
  static final String BEGINNING = "0".repeat(64);

  static Entry read(ResultSet row) throws SQLException {
    return new Entry(
        row.getString(1),
        row.getObject(2, UUID.class),
        row.getTimestamp(3).toInstant(),
        row.getObject(4, UUID.class),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getString(10),
        row.getString(11));
  }

  /** The same from a native query of the persistence unit. */
  static Entry of(Object[] row, int from) {
    return new Entry(
        (String) row[from],
        (UUID) row[from + 1],
        ((Timestamp) row[from + 2]).toInstant(),
        (UUID) row[from + 3],
        (String) row[from + 4],
        (String) row[from + 5],
        (String) row[from + 6],
        (String) row[from + 7],
        (String) row[from + 8],
        (String) row[from + 9],
        (String) row[from + 10]);
  }

  /** The entry's hash at its place in the chain, in hexadecimal like the one before. */
  String hash(String previous, long n, Instant sealedAt) {
    var form =
        Stream.<@Nullable Object>of(
                previous,
                n,
                microseconds(sealedAt),
                organisation,
                id,
                microseconds(at),
                account,
                username,
                action,
                objectType,
                objectId,
                outcome,
                address,
                detail)
            .map(Entry::line)
            .collect(Collectors.joining());
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(form.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String line(@Nullable Object value) {
    return (value == null ? "" : value.toString().replace("\\", "\\\\").replace("\n", "\\n"))
        + "\n";
  }

  private static long microseconds(Instant moment) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
  }
}
