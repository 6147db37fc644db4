package jp.lg.isac.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import jp.lg.isac.demonstration.DemonstrationPeople.Place;
import jp.lg.isac.identity.Passwords;
import jp.lg.isac.identity.Role;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.kernel.TextArray;
import jp.lg.isac.sharing.Tenant;
import jp.lg.isac.tenancy.OrganisationCode;

/** The organisations and their people; all have the same password, and here the same hash. */
@ApplicationScoped
class Inhabitants implements DemonstrationSource {
  @PersistenceContext EntityManager entityManager;
  @Inject Tenant tenant;
  @Inject Passwords passwords;

  @Override
  public int order() {
    return 0;
  }

  @Override
  public void load(Demonstration demonstration) {
    String hash = passwords.hash(DemonstrationPeople.PASSWORD);
    var people = demonstration.people();
    for (var place : DemonstrationPeople.places()) {
      add(
          place,
          people.stream().filter(person -> person.organisation().equals(place.code())).toList(),
          hash);
    }
  }

  /** An organisation with its people, who share a password. */
  void add(Place place, List<SignedIn> people, String hash) {
    tenant.bind(administrator(people.getFirst(), place.code()));
    entityManager
        .createNativeQuery(
            """
            insert into organisation (code, kind, prefecture, prefecture_name, name, kana,
                                      population_band, network_model, valid_from)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
            """)
        .setParameter(1, place.code().value())
        .setParameter(2, place.kind().name())
        .setParameter(3, place.code().prefecture())
        .setParameter(4, place.prefecture())
        .setParameter(5, place.name())
        .setParameter(6, place.kana())
        .setParameter(7, place.populationBand())
        .setParameter(8, place.networkModel())
        .setParameter(9, DemonstrationPeople.SINCE)
        .executeUpdate();
    people.forEach(person -> add(person, hash));
  }

  private void add(SignedIn person, String hash) {
    entityManager
        .createNativeQuery(
            """
            insert into account (id, username, display_name, email, password_hash)
            values (?1, ?2, ?3, ?4, ?5)
            """)
        .setParameter(1, person.account())
        .setParameter(2, person.username())
        .setParameter(3, person.displayName())
        .setParameter(4, person.username().replace("@", ".") + "@example.jp")
        .setParameter(5, hash)
        .executeUpdate();
    entityManager
        .createNativeQuery(
            """
            insert into membership (organisation, id, account, roles, valid_from)
            values (?1, ?2, ?3, ?4, ?5)
            """)
        .setParameter(1, person.organisation().value())
        .setParameter(2, person.membership())
        .setParameter(3, person.account())
        .setParameter(
            4, TextArray.literal(person.roles().stream().map(Enum::name).sorted().toList()))
        .setParameter(5, DemonstrationPeople.SINCE)
        .executeUpdate();
  }

  private static SignedIn administrator(SignedIn anybody, OrganisationCode code) {
    return new SignedIn(
        anybody.account(),
        "demonstration",
        "demonstration",
        anybody.membership(),
        code,
        code.value(),
        anybody.kind(),
        Set.of(code),
        Set.of(),
        Set.of(Role.CENTRE_ADMIN, Role.ORG_ADMIN),
        anybody.session(),
        Set.of(),
        "ja");
  }
}
