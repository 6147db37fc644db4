package jp.lg.isac.demonstration;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.lg.isac.identity.Role;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.tenancy.OrganisationCode;
import jp.lg.isac.tenancy.OrganisationKind;

/**
 * The organisations and people of the demonstration. Prefectures 48 and 49 do not exist: the real
 * numbers end at 47.
 */
final class DemonstrationPeople {
  static final String PASSWORD = "demo-isac-2026";
  static final LocalDate SINCE = LocalDate.of(2024, 4, 1);

  record Place(
      OrganisationCode code,
      OrganisationKind kind,
      String prefecture,
      String name,
      String kana,
      String populationBand,
      String networkModel) {}

  private record Post(String name, String title, Set<Role> roles) {}

  private static final List<Post> MUNICIPAL =
      List.of(
          new Post("staff", "情報政策課 職員", Set.of(Role.STAFF)),
          new Post("approver", "副市長（CISO）", Set.of(Role.APPROVER)),
          new Post("admin", "情報政策課 管理者", Set.of(Role.ORG_ADMIN)),
          new Post("auditor", "監査担当", Set.of(Role.AUDITOR)),
          new Post("trainee", "窓口担当 職員", Set.of(Role.TRAINEE)));

  private static final List<Post> PREFECTURAL =
      List.of(
          new Post("coordinator", "市町村情報セキュリティ担当", Set.of(Role.COORDINATOR)),
          new Post("staff", "情報政策課 職員", Set.of(Role.STAFF)),
          new Post("approver", "副知事（CISO）", Set.of(Role.APPROVER)),
          new Post("admin", "情報政策課 管理者", Set.of(Role.ORG_ADMIN)),
          new Post("auditor", "監査担当", Set.of(Role.AUDITOR)),
          new Post("trainee", "総務課 職員", Set.of(Role.TRAINEE)));

  private static final List<Post> CENTRAL =
      List.of(
          new Post("analyst", "分析官", Set.of(Role.ANALYST)),
          new Post("admin", "センター管理者", Set.of(Role.CENTRE_ADMIN, Role.ORG_ADMIN)),
          new Post("trainee", "総務担当", Set.of(Role.TRAINEE)));

  private static final List<Place> PLACES =
      List.of(
          new Place(
              OrganisationCode.CENTRE,
              OrganisationKind.CENTRE,
              "センター",
              "自治体情報共有・分析センター",
              "じちたいじょうほうきょうゆうぶんせきせんたー",
              "OVER_300K",
              "ALPHA_PRIME"),
          prefecture("48000", "見本県", "みほんけん"),
          prefecture("49000", "例示県", "れいじけん"),
          city("48201", "見本県", "見本市", "みほんし", "UNDER_300K", "BETA_PRIME"),
          city("48202", "見本県", "桜台市", "さくらだいし", "UNDER_100K", "ALPHA"),
          city("48203", "見本県", "緑浜市", "みどりはまし", "UNDER_100K", "ALPHA_PRIME"),
          city("48204", "見本県", "朝凪市", "あさなぎし", "UNDER_50K", "ALPHA"),
          city("48205", "見本県", "星見市", "ほしみし", "UNDER_50K", "ALPHA"),
          city("48206", "見本県", "霧里市", "きりさとし", "UNDER_50K", "ALPHA"),
          city("48207", "見本県", "湖畔市", "こはんし", "UNDER_50K", "BETA"),
          city("48208", "見本県", "北見本市", "きたみほんし", "UNDER_10K", "ALPHA"),
          city("49201", "例示県", "例示市", "れいじし", "UNDER_300K", "ALPHA_PRIME"),
          city("49202", "例示県", "南例示市", "みなみれいじし", "UNDER_50K", "ALPHA"));

  private DemonstrationPeople() {}

  static List<Place> places() {
    return PLACES;
  }

  /** Everybody by username, {@code <role>@<code>}, in a stable order. */
  static Map<String, SignedIn> people() {
    var people = new LinkedHashMap<String, SignedIn>();
    for (Place place : PLACES) {
      for (Post post : posts(place.kind())) {
        var person = person(place, post);
        people.put(person.username(), person);
      }
    }
    return people;
  }

  /** Of each place of the generated country its staff, in the order of the places. */
  static Map<Place, SignedIn> countryPeople() {
    var people = new LinkedHashMap<Place, SignedIn>();
    Country.places().forEach(place -> people.put(place, person(place, MUNICIPAL.getFirst())));
    return people;
  }

  private static List<Post> posts(OrganisationKind kind) {
    return switch (kind) {
      case CENTRE -> CENTRAL;
      case PREFECTURE -> PREFECTURAL;
      case MUNICIPALITY, JOINT_BODY -> MUNICIPAL;
    };
  }

  private static SignedIn person(Place place, Post post) {
    String username = post.name() + "@" + place.code();
    return new SignedIn(
        id("account:" + username),
        username,
        place.name() + " " + post.title(),
        id("membership:" + username),
        place.code(),
        place.name(),
        place.kind(),
        Set.of(place.code()),
        Set.of(),
        post.roles(),
        id("session:" + username),
        Set.of(),
        "ja");
  }

  private static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private static Place prefecture(String digits, String name, String kana) {
    return new Place(
        OrganisationCode.ofFirstFive(digits),
        OrganisationKind.PREFECTURE,
        name,
        name,
        kana,
        "OVER_300K",
        "ALPHA_PRIME");
  }

  private static Place city(
      String digits, String prefecture, String name, String kana, String band, String model) {
    return new Place(
        OrganisationCode.ofFirstFive(digits),
        OrganisationKind.MUNICIPALITY,
        prefecture,
        name,
        kana,
        band,
        model);
  }
}
