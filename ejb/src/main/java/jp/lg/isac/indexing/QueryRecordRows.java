package jp.lg.isac.indexing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import jp.lg.isac.kernel.Clocks;
import jp.lg.isac.tenancy.OrganisationCode;

/** The counts of what was asked, in the database; plain JDBC as {@code isac_system}. */
final class QueryRecordRows {
  /** Characters of a question. */
  static final int LONGEST = 200;

  /** So many different organisations make a question nobody's. */
  private static final int ENOUGH = 3;

  private static final Period KEPT = Period.ofYears(1);

  private final DataSource system;

  QueryRecordRows(DataSource system) {
    this.system = system;
  }

  /** Something that happened; kept for seconds, in memory. */
  sealed interface Entry {
    String question();
  }

  /** A question, how many hits it had, and for which organisation it was asked. */
  record Asked(String question, Instant at, long hits, OrganisationCode organisation)
      implements Entry {}

  /** A hit that was opened. */
  record Opened(String question, Instant at, int rank) implements Entry {}

  /** Counts the entries, all in one transaction; nodes that do it at once take the same order. */
  void add(List<Entry> entries) throws SQLException {
    if (entries.isEmpty()) {
      return;
    }
    var inOrder = entries.stream().sorted(Comparator.comparing(Entry::question)).toList();
    try (Connection connection = system.getConnection()) {
      connection.setAutoCommit(false);
      try {
        addQuestions(connection, inOrder);
        addCounts(connection, inOrder);
        addAskers(connection, inOrder);
        connection.commit();
      } catch (SQLException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    }
  }

  /**
   * Forgets which organisations may have asked in months that are over, and what is older than a
   * year.
   */
  void prune(Instant now) throws SQLException {
    try (Connection connection = system.getConnection();
        PreparedStatement askers =
            connection.prepareStatement("delete from search_asker where month < ?");
        PreparedStatement keys =
            connection.prepareStatement("delete from search_asker_key where month < ?");
        PreparedStatement asked =
            connection.prepareStatement("delete from search_asked where hour < ?");
        PreparedStatement opened =
            connection.prepareStatement("delete from search_opened where hour < ?");
        PreparedStatement questions =
            connection.prepareStatement(
                """
                delete from search_question q
                 where not exists (select from search_asked a where a.question = q.question)
                """)) {
      var month = Date.valueOf(month(now));
      askers.setDate(1, month);
      askers.executeUpdate();
      keys.setDate(1, month);
      keys.executeUpdate();
      var oldest = Timestamp.from(now.atZone(Clocks.TOKYO).minus(KEPT).toInstant());
      asked.setTimestamp(1, oldest);
      asked.executeUpdate();
      opened.setTimestamp(1, oldest);
      opened.executeUpdate();
      questions.executeUpdate();
    }
  }

  private static void addQuestions(Connection connection, List<Entry> entries) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into search_question (question) values (?) on conflict do nothing")) {
      for (var question : new TreeSet<>(entries.stream().map(Entry::question).toList())) {
        insert.setString(1, question);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void addCounts(Connection connection, List<Entry> entries) throws SQLException {
    try (PreparedStatement asked =
            connection.prepareStatement(
                """
                insert into search_asked as a (question, hour, asked, in_vain, hits)
                values (?, ?, 1, ?, ?)
                on conflict (question, hour) do update
                   set asked = a.asked + 1, in_vain = a.in_vain + excluded.in_vain,
                       hits = a.hits + excluded.hits
                """);
        PreparedStatement opened =
            connection.prepareStatement(
                """
                insert into search_opened as o (question, hour, rank, opened) values (?, ?, ?, 1)
                on conflict (question, hour, rank) do update set opened = o.opened + 1
                """)) {
      for (var entry : entries) {
        switch (entry) {
          case Asked one -> {
            asked.setString(1, one.question());
            asked.setTimestamp(2, hour(one.at()));
            asked.setInt(3, one.hits() == 0 ? 1 : 0);
            asked.setLong(4, one.hits());
            asked.addBatch();
          }
          case Opened one -> {
            opened.setString(1, one.question());
            opened.setTimestamp(2, hour(one.at()));
            opened.setInt(3, one.rank());
            opened.addBatch();
          }
        }
      }
      asked.executeBatch();
      opened.executeBatch();
    }
  }

  private static void addAskers(Connection connection, List<Entry> entries) throws SQLException {
    Map<LocalDate, UUID> keys = new TreeMap<>();
    try (PreparedStatement mark =
            connection.prepareStatement(
                """
                insert into search_asker (question, month, mark)
                select question, ?, ? from search_question where question = ? and not shown
                on conflict do nothing
                """);
        PreparedStatement show =
            connection.prepareStatement(
                """
                update search_question q set shown = true
                 where q.question = ? and not q.shown
                   and (select count(*) from search_asker a
                         where a.question = q.question and a.month = ?) >= ?
                """);
        PreparedStatement forget =
            connection.prepareStatement(
                """
                delete from search_asker
                 where question = ?
                   and question in (select q.question from search_question q where q.shown)
                """)) {
      for (var entry : entries) {
        if (entry instanceof Asked one) {
          var month = month(one.at());
          if (!keys.containsKey(month)) {
            keys.put(month, key(connection, month));
          }
          mark.setDate(1, Date.valueOf(month));
          mark.setBytes(2, mark(keys.get(month), one));
          mark.setString(3, one.question());
          mark.addBatch();
          show.setString(1, one.question());
          show.setDate(2, Date.valueOf(month));
          show.setInt(3, ENOUGH);
          show.addBatch();
          forget.setString(1, one.question());
          forget.addBatch();
        }
      }
      mark.executeBatch();
      show.executeBatch();
      forget.executeBatch();
    }
  }

  private static UUID key(Connection connection, LocalDate month) throws SQLException {
    try (PreparedStatement insert =
            connection.prepareStatement(
                "insert into search_asker_key (month) values (?) on conflict do nothing");
        PreparedStatement select =
            connection.prepareStatement("select key from search_asker_key where month = ?")) {
      insert.setDate(1, Date.valueOf(month));
      insert.executeUpdate();
      select.setDate(1, Date.valueOf(month));
      try (var row = select.executeQuery()) {
        row.next();
        return row.getObject(1, UUID.class);
      }
    }
  }

  /** Of some hundred organisations several have the same: it tells two apart, and names none. */
  private static byte[] mark(UUID key, Asked asked) {
    try {
      var text = key + " " + asked.organisation().value() + " " + asked.question();
      var digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return new byte[] {digest[0]};
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Timestamp hour(Instant at) {
    return Timestamp.from(at.truncatedTo(ChronoUnit.HOURS));
  }

  private static LocalDate month(Instant at) {
    return LocalDate.ofInstant(at, Clocks.TOKYO).withDayOfMonth(1);
  }
}
