package jp.lg.isac.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import jp.lg.isac.container.bean.BoundRows;
import jp.lg.isac.container.bean.UnboundRows;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.identity.Role;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.tenancy.OrganisationCode;
import jp.lg.isac.tenancy.OrganisationKind;
import org.junit.jupiter.api.Test;

/**
 * Whatever a bean asks for, by JPQL or SQL, it gets the rows of the organisation that the request
 * acts for, on the connections of the server's own pool.
 */
public class RowLevelSecurityIT extends InContainer {
  private static final String MIHON = "482013";
  private static final String NEIGHBOUR = "482021";

  @Resource(lookup = "jdbc/isac-system")
  private DataSource system;

  @Inject private BoundRows bound;
  @Inject private UnboundRows unbound;
  @Inject private CurrentUser currentUser;

  @Test
  void showsABeanTheRowsOfItsTenantAlone() {
    actFor(MIHON);
    assertThat(bound.organisationsByJpql()).containsExactly(MIHON);
    assertThat(bound.organisationsBySql()).containsExactly(MIHON);

    actFor(NEIGHBOUR);
    assertThat(bound.organisationsByJpql()).containsExactly(NEIGHBOUR);
    assertThat(bound.organisationsBySql()).containsExactly(NEIGHBOUR);
  }

  @Test
  void hidesAnotherTenantsRowFromWhoKnowsItsId() throws SQLException {
    var incident = incidentOf(NEIGHBOUR);

    actFor(MIHON);
    assertThat(bound.isThere(incident)).isFalse();
    assertThat(bound.rename(incident)).isZero();

    actFor(NEIGHBOUR);
    assertThat(bound.isThere(incident)).isTrue();
    assertThat(bound.rename(incident)).isEqualTo(1);
  }

  @Test
  void showsNothingToABeanThatIsNotBound() {
    actFor(MIHON);
    assertThat(bound.organisationsBySql()).isNotEmpty();

    assertThat(unbound.organisationsByJpql()).isEmpty();
    assertThat(unbound.organisationsBySql()).isEmpty();
  }

  @Test
  void refusesABoundBeanWhereNobodyIsSignedIn() {
    assertThatThrownBy(() -> bound.organisationsByJpql())
        .isInstanceOf(DomainException.Forbidden.class);
  }

  /** The indexer works across tenants, under a name and policies of its own. */
  @Test
  void showsTheSystemTheRowsOfAll() throws SQLException {
    var organisations = new HashSet<String>();
    try (var connection = system.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select distinct organisation from incident")) {
      while (rows.next()) {
        organisations.add(rows.getString(1));
      }
    }

    assertThat(organisations).contains(MIHON, NEIGHBOUR);
  }

  private UUID incidentOf(String organisation) throws SQLException {
    try (var connection = system.getConnection();
        var query =
            connection.prepareStatement(
                "select id from incident where organisation = ? order by id limit 1")) {
      query.setString(1, organisation);
      try (var row = query.executeQuery()) {
        assertThat(row.next()).isTrue();
        return row.getObject(1, UUID.class);
      }
    }
  }

  private void actFor(String organisation) {
    var code = new OrganisationCode(organisation);
    currentUser.actAs(
        new SignedIn(
            UUID.randomUUID(),
            "staff@" + organisation,
            "職員",
            UUID.randomUUID(),
            code,
            organisation,
            OrganisationKind.MUNICIPALITY,
            Set.of(code),
            Set.of(),
            EnumSet.of(Role.STAFF, Role.TRAINEE),
            UUID.randomUUID(),
            Set.of(),
            "ja"),
        "127.0.0.1");
  }
}
