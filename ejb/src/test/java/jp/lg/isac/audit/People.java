package jp.lg.isac.audit;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import jp.lg.isac.identity.Role;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.tenancy.OrganisationCode;
import jp.lg.isac.tenancy.OrganisationKind;

/** Invented people of one town. */
final class People {
  private static final OrganisationCode TOWN = new OrganisationCode("482013");

  private People() {}

  static SignedIn with(String username, Role role) {
    var id = UUID.nameUUIDFromBytes(username.getBytes(StandardCharsets.UTF_8));
    return new SignedIn(
        id,
        username,
        username + "さん",
        id,
        TOWN,
        "見本市",
        OrganisationKind.MUNICIPALITY,
        Set.of(TOWN),
        Set.of(),
        Set.of(role, Role.TRAINEE),
        id,
        Set.of(),
        "ja");
  }
}
