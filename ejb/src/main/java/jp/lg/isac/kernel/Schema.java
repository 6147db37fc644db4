package jp.lg.isac.kernel;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HexFormat;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the database to this version at start, as the owner of its tables, and initialises an
 * empty one: what it is (production or demonstration) is fixed then and for ever.
 */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class Schema {
  private static final System.Logger LOG = System.getLogger(Schema.class.getName());

  @Resource(lookup = "jdbc/isac-owner")
  DataSource owner;

  @Inject Settings settings;

  private boolean demonstration;

  @PostConstruct
  void migrate() {
    var outcome =
        Flyway.configure(getClass().getClassLoader())
            .dataSource(owner)
            .locations("classpath:db/migration")
            .load()
            .migrate();
    LOG.log(
        Level.INFO,
        "database at version {0}, {1} migrations applied",
        outcome.targetSchemaVersion == null
            ? outcome.initialSchemaVersion
            : outcome.targetSchemaVersion,
        outcome.migrationsExecuted);
    try {
      initialise();
    } catch (SQLException e) {
      throw new IllegalStateException("the database cannot be initialised", e);
    }
  }

  /** Whether this database holds invented data for demonstration. */
  public boolean isDemonstration() {
    return demonstration;
  }

  private void initialise() throws SQLException {
    try (var connection = owner.getConnection();
        var insert =
            connection.prepareStatement(
                """
                insert into installation (mode, first_secret) values (?, ?)
                on conflict do nothing
                """)) {
      boolean wanted = settings.demonstrationWanted();
      String secret = newSecret();
      insert.setString(1, wanted ? "DEMONSTRATION" : "PRODUCTION");
      insert.setBytes(2, wanted ? null : sha256(secret));
      boolean initialised = insert.executeUpdate() == 1;
      if (initialised && !wanted) {
        LOG.log(
            Level.WARNING,
            "ISAC: the first administrator signs up at {0}/first-administrator.xhtml"
                + " with the one-time secret {1}",
            settings.baseUrl(),
            secret);
      }
      try (var select = connection.createStatement();
          var rows = select.executeQuery("select mode from installation")) {
        demonstration = rows.next() && rows.getString(1).equals("DEMONSTRATION");
      }
      if (wanted && !demonstration) {
        LOG.log(
            Level.ERROR,
            "isac.mode is demonstration, but this database was initialised for production:"
                + " the setting is ignored");
      }
    }
  }

  private static String newSecret() {
    var bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
