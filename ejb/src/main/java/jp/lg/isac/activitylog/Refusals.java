package jp.lg.isac.activitylog;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;
import jp.lg.isac.identity.SignInEvent;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.tenancy.OrganisationCode;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what has no transaction of its own to stand in: refusals, which roll theirs back, and
 * sign-ins, which come before there is a tenant. Each row is a transaction by itself.
 *
 * <p>Refusals are written as fast as a person can be refused and no faster: beyond {@link
 * Flood#FREE} in a minute by one reader (or, of failed sign-ins, from one address) a single row
 * says that there were more.
 */
@ApplicationScoped
public class Refusals {
  private static final int LONGEST = 500;

  @Resource(lookup = "jdbc/isac-system")
  DataSource system;

  @Inject Clock clock;

  private final Flood flood = new Flood();

  private record Row(
      @Nullable OrganisationCode organisation,
      @Nullable UUID account,
      String username,
      String action,
      String objectType,
      String object,
      String address) {
    static Row of(SignInEvent event, String action) {
      return new Row(
          event.organisation(),
          event.account(),
          event.username(),
          action,
          "account",
          event.account() == null ? "" : event.account().toString(),
          event.address());
    }

    Row more() {
      return new Row(organisation, account, username, "refusal.more", objectType, "", address);
    }
  }

  /**
   * A reader was refused, or asked for something that is not there or not visible to him.
   *
   * @param route what was asked for: verb, path and ids
   * @param absent whether he was told that there is nothing
   */
  public void refused(SignedIn who, String address, String route, boolean absent) {
    refused(
        who.account() + " " + who.membership(),
        new Row(
            who.organisation(),
            who.account(),
            who.username(),
            absent ? "refusal.absent" : "refusal.forbidden",
            "route",
            route,
            address));
  }

  void on(@Observes SignInEvent event) {
    switch (event.kind()) {
      case SIGNED_IN -> insert(Row.of(event, "session.open"), "DONE");
      case SIGNED_OUT -> insert(Row.of(event, "session.close"), "DONE");
      case REFUSED -> refused(event.address(), Row.of(event, "session.open"));
      case PAUSED -> refused(event.address(), Row.of(event, "session.pause"));
    }
  }

  private void refused(String source, Row row) {
    switch (flood.next(source, clock.instant())) {
      case WRITE -> insert(row, "REFUSED");
      case SAY_MORE -> insert(row.more(), "REFUSED");
      case DROP -> {}
    }
  }

  /** What names no organisation that there is goes to the centre's log. */
  private void insert(Row row, String outcome) {
    try (var connection = system.getConnection();
        var insert =
            connection.prepareStatement(
                """
                insert into activity (organisation, id, at, account, username, action, object_type,
                                      object_id, outcome, address)
                values (coalesce((select code from organisation where code = ?), ?),
                        ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
      insert.setString(1, row.organisation() == null ? "" : row.organisation().value());
      insert.setString(2, OrganisationCode.CENTRE.value());
      insert.setObject(3, UUID.randomUUID());
      insert.setTimestamp(4, Timestamp.from(clock.instant()));
      insert.setObject(5, row.account(), Types.OTHER);
      insert.setString(6, shortened(row.username()));
      insert.setString(7, row.action());
      insert.setString(8, row.objectType());
      insert.setString(9, shortened(row.object()));
      insert.setString(10, outcome);
      insert.setString(11, row.address());
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("the activity log cannot be written", e);
    }
  }

  /** PostgreSQL keeps no NUL in a text, and nobody reads more than this. */
  private static String shortened(String text) {
    String clean = text.replace("\0", "");
    return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST);
  }
}
