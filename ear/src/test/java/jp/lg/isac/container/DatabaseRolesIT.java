package jp.lg.isac.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The server reaches the database under three names, each with its own rights. */
public class DatabaseRolesIT extends InContainer {
  @Resource(lookup = "jdbc/isac")
  private DataSource app;

  @Resource(lookup = "jdbc/isac-system")
  private DataSource system;

  @Resource(lookup = "jdbc/isac-owner")
  private DataSource owner;

  @Test
  void connectsUnderThreeNames() throws SQLException {
    assertThat(roleOf(app)).isEqualTo("isac_app");
    assertThat(roleOf(system)).isEqualTo("isac_system");
    assertThat(roleOf(owner)).isEqualTo("isac_owner");
  }

  private static String roleOf(DataSource source) throws SQLException {
    try (var connection = source.getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery("select current_user")) {
      row.next();
      return row.getString(1);
    }
  }
}
