package jp.lg.isac.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import jp.lg.isac.test.Product;
import org.junit.jupiter.api.Test;

/** What was answered as done survives a power cut, and nobody comes in without a password. */
class DatabaseSettingsIT {
  @Test
  void keepsWhatItAcknowledged() throws SQLException {
    try (var connection = Product.running().asApp()) {
      assertThat(query(connection, "show fsync")).containsExactly("on");
      assertThat(query(connection, "show synchronous_commit")).containsExactly("on");
      assertThat(query(connection, "show full_page_writes")).containsExactly("on");
      assertThat(query(connection, "show data_checksums")).containsExactly("on");
    }
  }

  @Test
  void listensOnLoopbackAlone() throws SQLException {
    try (var connection = Product.running().asApp()) {
      assertThat(query(connection, "show listen_addresses")).containsExactly("127.0.0.1");
    }
  }

  @Test
  void refusesAWrongPassword() throws SQLException {
    String url;
    try (var connection = Product.running().asApp()) {
      url = connection.getMetaData().getURL();
    }
    assertThatThrownBy(() -> DriverManager.getConnection(url, "isac_app", "guessed"))
        .isInstanceOfSatisfying(
            SQLException.class, refusal -> assertThat(refusal.getSQLState()).isEqualTo("28P01"));
    assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", ""))
        .isInstanceOf(SQLException.class);
  }

  @Test
  void sortsAndFoldsAllOfUnicode() throws SQLException {
    try (var connection = Product.running().asApp()) {
      assertThat(query(connection, "show server_encoding")).containsExactly("UTF8");
      assertThat(query(connection, "select lower('ＡÉЖ')")).containsExactly("ａéж");
    }
  }

  @Test
  void givesNoRoleMoreThanItNeeds() throws SQLException {
    try (var connection = Product.running().asApp()) {
      assertThat(
              query(
                  connection,
                  """
                  select rolname from pg_roles
                   where rolname like 'isac%' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)
                  """))
          .isEmpty();
      assertThat(
              query(
                  connection,
                  """
                  select relname from pg_class join pg_roles on pg_roles.oid = relowner
                   where rolname in ('isac_app', 'isac_system')
                  """))
          .isEmpty();
    }
  }

  private static List<String> query(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var first = new ArrayList<String>();
      while (rows.next()) {
        first.add(rows.getString(1));
      }
      return first;
    }
  }
}
