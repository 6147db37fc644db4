package jp.lg.isac.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.lg.isac.identity.Role;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.sharing.ReaderTokens;
import jp.lg.isac.tenancy.OrganisationCode;
import jp.lg.isac.tenancy.OrganisationKind;
import jp.lg.isac.test.Product;
import org.junit.jupiter.api.Test;

/**
 * Fan-out works out everybody's tokens in the database: they are those of the product's one rule.
 */
class ReaderTokensIT {
  @Test
  void areTheSameInTheDatabaseForEveryKindOfOrganisationAndSetOfRoles() throws SQLException {
    try (var connection = Product.running().asSystem();
        var select = connection.prepareStatement("select reader_tokens(?, ?, ?, ?, ?)")) {
      for (OrganisationKind kind : OrganisationKind.values()) {
        for (Set<Role> held : setsOfRoles()) {
          var reader = reader(kind, held);
          select.setString(1, reader.organisation().value());
          select.setString(2, kind.name());
          select.setArray(3, connection.createArrayOf("text", texts(reader.codes())));
          select.setArray(4, connection.createArrayOf("text", texts(reader.groups())));
          select.setArray(5, connection.createArrayOf("text", texts(held)));
          try (ResultSet row = select.executeQuery()) {
            row.next();
            assertThat(tokens(row)).as("%s %s", kind, held).isEqualTo(ReaderTokens.of(reader));
          }
        }
      }
    }
  }

  private static List<Set<Role>> setsOfRoles() {
    var sets = new ArrayList<Set<Role>>(List.of(EnumSet.noneOf(Role.class)));
    for (Role role : Role.values()) {
      for (Set<Role> without : List.copyOf(sets)) {
        var with = EnumSet.of(role);
        with.addAll(without);
        sets.add(with);
      }
    }
    return sets;
  }

  private static Set<String> tokens(ResultSet row) throws SQLException {
    return Arrays.stream((String[]) row.getArray(1).getArray())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String[] texts(Set<?> values) {
    return values.stream().map(Object::toString).toArray(String[]::new);
  }

  private static SignedIn reader(OrganisationKind kind, Set<Role> roles) {
    var code = OrganisationCode.ofFirstFive("48201");
    var predecessor = OrganisationCode.ofFirstFive("48202");
    return new SignedIn(
        UUID.randomUUID(),
        "somebody@" + code,
        "somebody",
        UUID.randomUUID(),
        code,
        "somewhere",
        kind,
        Stream.of(code, predecessor).collect(Collectors.toSet()),
        Set.of(UUID.randomUUID()),
        roles,
        UUID.randomUUID(),
        Set.of(),
        "ja");
  }
}
