package jp.lg.isac.notification;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Makes everybody's notice and mail of what was raised. Some events at a time, in one transaction
 * with their own end, so that a crash leaves each either waiting or done; that together is what
 * makes it cheap, since who may read what is worked out once for all of them. Plain JDBC as {@code
 * isac_system}.
 */
class FanOut {
  private static final int EVENTS_AT_A_TIME = 25;

  private final DataSource system;

  FanOut(DataSource system) {
    this.system = system;
  }

  /**
   * Spreads the next events.
   *
   * @param byMail whether there is a mail server
   * @return whether there may be more
   */
  boolean next(boolean byMail) throws SQLException {
    try (Connection connection = system.getConnection()) {
      if (!isAnythingRaised(connection)) {
        return false;
      }
      connection.setAutoCommit(false);
      try {
        int events = spread(connection, byMail);
        connection.commit();
        return events == EVENTS_AT_A_TIME;
      } catch (SQLException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    }
  }

  /** To spread nothing costs as much as to spread something: everybody's tokens are worked out. */
  private static boolean isAnythingRaised(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement("select exists (select from notice_event)");
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getBoolean(1);
    }
  }

  /** Answers how many events there were. */
  private static int spread(Connection connection, boolean byMail) throws SQLException {
    try (PreparedStatement spread =
        connection.prepareStatement(
            """
            with event as (
              delete from notice_event
               where id in (select id from notice_event order by id limit ?)
              returning *
            ), circle as materialized (
              select e.circle, c.account, c.audience, c.richer
                from (select distinct circle from event where circle is not null) e
                cross join lateral (select account, audience, richer from notice_circle
                                     where circle = e.circle offset 0) c
            ), person as materialized (
              select account, organisation, membership, email is not null as has_mail, tokens
                from reader
            ), told as materialized (
              select distinct on (e.id, r.account)
                     r.account, r.organisation, r.membership, r.has_mail,
                     coalesce(u.in_app, true) as in_app, coalesce(u.mail, d.mail) as mail,
                     e.kind, e.thing, e.version, e.urgent, e.raised_at,
                     coalesce(e.told_at, e.raised_at) as told_at
                from event e
                join unnest(?, ?) as d(kind, mail) on d.kind = e.kind
                join person r on (r.account = any (e.accounts)
                                 or e.circle is null and r.tokens && e.audience
                                 or (cardinality(e.audience) = 0 or r.tokens && e.audience)
                                    and exists (select from circle c
                                                 where c.circle = e.circle
                                                   and coalesce(c.account, r.account) = r.account
                                                   and c.audience && r.tokens
                                                   and not c.richer && r.tokens))
                             and r.account is distinct from e.raised_by
                             and r.organisation is distinct from e.except_organisation
                             and r.organisation = coalesce(e.only_organisation, r.organisation)
                left join notice_rule u on u.account = r.account and u.kind = e.kind
               order by e.id, r.account, r.organisation, r.membership
            ), shown as (
              insert into notice
                (organisation, id, account, kind, thing, version, urgent, raised_at)
              select organisation, gen_random_uuid(), account, kind, thing, version, urgent,
                     told_at
                from told where in_app
              on conflict (account, kind, thing, version) do nothing
            ), mailed as (
              insert into notice_mail
                (organisation, id, account, membership, kind, thing, version, urgent, digest, state,
                 raised_at, due_at)
              select organisation, gen_random_uuid(), account, membership, kind, thing, version,
                     urgent, mail = 'DIGEST' and not urgent, 'PENDING', raised_at, raised_at
                from told where mail <> 'NONE' and has_mail and ?
              on conflict (account, kind, thing, version) do nothing
            )
            select count(*) from event
            """)) {
      var kinds = NoticeKind.values();
      var names = new String[kinds.length];
      var choices = new String[kinds.length];
      for (int i = 0; i < kinds.length; i++) {
        names[i] = kinds[i].name();
        choices[i] = kinds[i].mail().name();
      }
      spread.setInt(1, EVENTS_AT_A_TIME);
      spread.setArray(2, connection.createArrayOf("text", names));
      spread.setArray(3, connection.createArrayOf("text", choices));
      spread.setBoolean(4, byMail);
      try (ResultSet row = spread.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }
}
