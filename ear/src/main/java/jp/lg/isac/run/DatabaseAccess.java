package jp.lg.isac.run;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The product's database and the passwords of its three roles. */
public record DatabaseAccess(
    String url, String ownerPassword, String appPassword, String systemPassword) {

  /** As the owner of schema and tables. */
  public Connection asOwner() throws SQLException {
    return DriverManager.getConnection(url, "isac_owner", ownerPassword);
  }

  /** As the application, bound by row-level security. */
  public Connection asApp() throws SQLException {
    return DriverManager.getConnection(url, "isac_app", appPassword);
  }

  /** As indexer, fan-out and statistics. */
  public Connection asSystem() throws SQLException {
    return DriverManager.getConnection(url, "isac_system", systemPassword);
  }
}
