package jp.lg.isac.savedview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.lg.isac.indexing.ChangeFollower;
import jp.lg.isac.indexing.FoundChanges;
import jp.lg.isac.indexing.FoundChanges.Changes;
import jp.lg.isac.indexing.LogPosition;
import jp.lg.isac.indexing.Question;
import jp.lg.isac.notification.NoticeKind;
import jp.lg.isac.notification.Notices;
import jp.lg.isac.search.DocumentKey;
import jp.lg.isac.tenancy.OrganisationCode;
import org.jspecify.annotations.Nullable;

/**
 * Looks through what has changed for each search whose owner wants to be told, as he may read
 * today. How far it came is kept with the search, in the transaction in which the notice is raised;
 * each thing is told of once in each search.
 */
@ApplicationScoped
class SavedSearchWatch implements ChangeFollower {
  private static final int AT_ONCE = 100;

  @Inject Clock clock;

  /**
   * A search that stands behind the index.
   *
   * @param tokens of its owner; empty if he does not act for the organisation any more
   */
  private record Search(
      OrganisationCode organisation,
      UUID id,
      UUID account,
      String query,
      Instant since,
      LogPosition position,
      Set<String> tokens) {}

  @Override
  public boolean follow(Connection system, FoundChanges changes) throws SQLException {
    List<Search> behind = behind(system, changes.reached());
    Map<LogPosition, Changes> read = new HashMap<>();
    for (Search search : behind) {
      Changes next = read.get(search.position());
      if (next == null) {
        next = changes.after(search.position());
        read.put(search.position(), next);
      }
      tell(system, search, found(search, changes, next.documents()));
      moveOn(system, search, next.reached());
    }
    return !behind.isEmpty();
  }

  /** Locked, so that of several nodes one looks. */
  private static List<Search> behind(Connection system, LogPosition reached) throws SQLException {
    try (PreparedStatement select =
        system.prepareStatement(
            """
            select v.organisation, v.id, v.account, v.query, v.noticed_since, v.xid::text as xid, v.seq,
                   (select r.tokens from reader r
                     where r.account = v.account and r.organisation = v.organisation
                     order by r.membership limit 1) as tokens
              from saved_view v
             where v.notices and (v.xid, v.seq) < (?::xid8, ?)
             order by v.xid, v.seq, v.id limit ? for update of v skip locked
            """)) {
      select.setString(1, reached.xid());
      select.setLong(2, reached.seq());
      select.setInt(3, AT_ONCE);
      try (ResultSet rows = select.executeQuery()) {
        var searches = new ArrayList<Search>();
        while (rows.next()) {
          searches.add(search(rows));
        }
        return searches;
      }
    }
  }

  private static Search search(ResultSet row) throws SQLException {
    var tokens = row.getArray("tokens");
    return new Search(
        new OrganisationCode(row.getString("organisation")),
        row.getObject("id", UUID.class),
        row.getObject("account", UUID.class),
        row.getString("query"),
        row.getTimestamp("noticed_since").toInstant(),
        new LogPosition(row.getString("xid"), row.getLong("seq")),
        tokens == null ? Set.of() : Set.copyOf(List.of((String[]) tokens.getArray())));
  }

  private static Set<DocumentKey> found(
      Search search, FoundChanges changes, Set<DocumentKey> documents) {
    return search.tokens().isEmpty()
        ? Set.of()
        : changes.found(question(search.query()), search.tokens(), search.since(), documents);
  }

  private static Question question(String query) {
    var values = FilteredList.values(query);
    return new Question(
        first(values.apply("q")),
        values.apply("type"),
        values.apply("prefecture"),
        values.apply("causeClass"),
        values.apply("tag"),
        values.apply("system"),
        values.apply("tlp"),
        values.apply("month"),
        first(values.apply("from")),
        first(values.apply("to")),
        null,
        null,
        null);
  }

  private static @Nullable String first(List<String> values) {
    return values.isEmpty() ? null : values.getFirst();
  }

  private void tell(Connection system, Search search, Set<DocumentKey> found) throws SQLException {
    UUID notice = UUID.randomUUID();
    int isNew = 0;
    try (PreparedStatement insert =
        system.prepareStatement(
            """
            insert into saved_view_news (organisation, view, type, thing, notice)
            values (?, ?, ?, ?, ?) on conflict do nothing
            """)) {
      for (DocumentKey thing : found) {
        insert.setString(1, search.organisation().value());
        insert.setObject(2, search.id());
        insert.setString(3, thing.type().name());
        insert.setObject(4, thing.id());
        insert.setObject(5, notice);
        isNew += insert.executeUpdate();
      }
    }
    if (isNew > 0) {
      Notices.raise(
          system,
          NoticeKind.SAVED_SEARCH,
          notice,
          search.account(),
          search.organisation(),
          clock.instant());
    }
  }

  private static void moveOn(Connection system, Search search, LogPosition reached)
      throws SQLException {
    try (PreparedStatement update =
        system.prepareStatement(
            "update saved_view set xid = ?::xid8, seq = ? where organisation = ? and id = ?")) {
      update.setString(1, reached.xid());
      update.setLong(2, reached.seq());
      update.setString(3, search.organisation().value());
      update.setObject(4, search.id());
      update.executeUpdate();
    }
  }
}
