package jp.lg.isac.notification;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;
import javax.sql.DataSource;

/**
 * Makes everybody's notice and mail of what was raised, each event in one transaction with its own
 * end, so that a crash leaves it either waiting or done. Plain JDBC as {@code isac_system}.
 */
class FanOut {
  private final DataSource system;

  FanOut(DataSource system) {
    this.system = system;
  }

  /**
   * Spreads the next event.
   *
   * @param after id of the event before
   * @param byMail whether there is a mail server
   * @return its id; empty if there is none
   */
  OptionalLong next(long after, boolean byMail) throws SQLException {
    try (Connection connection = system.getConnection()) {
      connection.setAutoCommit(false);
      try {
        var event = claim(connection, after);
        if (event.isPresent()) {
          spread(connection, event.getAsLong(), byMail);
        }
        connection.commit();
        return event;
      } catch (SQLException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    }
  }

  private static OptionalLong claim(Connection connection, long after) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select id from notice_event where id > ? order by id limit 1")) {
      select.setLong(1, after);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
      }
    }
  }

  private static void spread(Connection connection, long event, boolean byMail)
      throws SQLException {
    try (PreparedStatement spread =
        connection.prepareStatement(
            """
            with event as (
              delete from notice_event where id = ? returning *
            ), circle as materialized (
              select c.account, c.audience, c.richer
                from event e join notice_circle c on c.circle = e.circle
            ), told as materialized (
              select distinct on (r.account)
                     r.account, r.organisation, r.membership, r.email is not null as has_mail,
                     coalesce(u.in_app, true) as in_app, coalesce(u.mail, d.mail) as mail,
                     e.kind, e.thing, e.version, e.urgent, e.raised_at,
                     coalesce(e.told_at, e.raised_at) as told_at
                from event e
                join unnest(?, ?) as d(kind, mail) on d.kind = e.kind
                join reader r on (r.account = any (e.accounts)
                                 or e.circle is null and r.tokens && e.audience
                                 or (cardinality(e.audience) = 0 or r.tokens && e.audience)
                                    and exists (select from circle c
                                                 where coalesce(c.account, r.account) = r.account
                                                   and c.audience && r.tokens
                                                   and not c.richer && r.tokens))
                             and r.account is distinct from e.raised_by
                             and r.organisation is distinct from e.except_organisation
                             and r.organisation = coalesce(e.only_organisation, r.organisation)
                left join notice_rule u on u.account = r.account and u.kind = e.kind
               order by r.account, r.organisation, r.membership
            ), shown as (
              insert into notice
                (organisation, id, account, kind, thing, version, urgent, raised_at)
              select organisation, gen_random_uuid(), account, kind, thing, version, urgent,
                     told_at
                from told where in_app
              on conflict (account, kind, thing, version) do nothing
            )
            insert into notice_mail
              (organisation, id, account, membership, kind, thing, version, urgent, digest, state,
               raised_at, due_at)
            select organisation, gen_random_uuid(), account, membership, kind, thing, version,
                   urgent, mail = 'DIGEST' and not urgent, 'PENDING', raised_at, raised_at
              from told where mail <> 'NONE' and has_mail and ?
            on conflict (account, kind, thing, version) do nothing
            """)) {
      var kinds = NoticeKind.values();
      var names = new String[kinds.length];
      var choices = new String[kinds.length];
      for (int i = 0; i < kinds.length; i++) {
        names[i] = kinds[i].name();
        choices[i] = kinds[i].mail().name();
      }
      spread.setLong(1, event);
      spread.setArray(2, connection.createArrayOf("text", names));
      spread.setArray(3, connection.createArrayOf("text", choices));
      spread.setBoolean(4, byMail);
      spread.executeUpdate();
    }
  }
}
