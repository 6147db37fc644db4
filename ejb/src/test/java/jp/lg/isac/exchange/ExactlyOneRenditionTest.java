package jp.lg.isac.exchange;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.lg.isac.identity.Role;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.sharing.Audience;
import jp.lg.isac.sharing.AudienceScope;
import jp.lg.isac.sharing.ReaderTokens;
import jp.lg.isac.tenancy.OrganisationCode;
import jp.lg.isac.tenancy.OrganisationKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every audience against every kind of reader: whom it reaches reads one rendition, nobody two. */
class ExactlyOneRenditionTest {
  private static final OrganisationCode AUTHOR = new OrganisationCode("482013");
  private static final UUID GROUP = UUID.fromString("5f2c1c1e-0000-4000-8000-000000000001");
  private static final List<Audience> AUDIENCES = audiences();
  private static final Set<Set<String>> READERS = readers().map(ReaderTokens::of).collect(toSet());

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void isReadByWhomTheAudienceReaches(boolean anonymous) {
    for (var audience : AUDIENCES) {
      assertReadOnce(Rendition.of(audience, AUTHOR, anonymous), audience);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void staysSoWhenItIsWidenedAndNarrowed(boolean anonymous) {
    int chains = 0;
    for (var first : AUDIENCES) {
      var before = Rendition.of(first, AUTHOR, anonymous);
      var had = Rendition.tokens(before);
      for (var wider : AUDIENCES) {
        // who may be read by all has no wider audience
        if (!had.contains(ReaderTokens.ALL) && covers(tokens(wider, anonymous), had)) {
          var widened = new ArrayList<>(before);
          widened.addAll(Rendition.gained(wider, AUTHOR, anonymous, had));
          assertReadOnce(widened, wider);
          for (var narrower : AUDIENCES) {
            if (covers(Rendition.tokens(widened), tokens(narrower, anonymous))) {
              assertReadOnce(narrowed(widened, tokens(narrower, anonymous)), narrower);
              chains++;
            }
          }
        }
      }
    }
    assertThat(chains).isGreaterThan(1_000);
  }

  private static void assertReadOnce(Collection<Rendition.Readers> renditions, Audience audience) {
    for (var reader : READERS) {
      var read =
          renditions.stream()
              .filter(r -> meets(r.audience(), reader) && !meets(r.richer(), reader))
              .count();

      assertThat(read)
          .as("%s read by %s in %s", audience, reader, renditions)
          .isEqualTo(meets(audience.tokens(AUTHOR), reader) ? 1 : 0);
    }
  }

  private static Set<String> tokens(Audience audience, boolean anonymous) {
    return Rendition.tokens(Rendition.of(audience, AUTHOR, anonymous));
  }

  private static boolean covers(Set<String> some, Set<String> others) {
    return some.containsAll(others) || some.contains(ReaderTokens.ALL);
  }

  private static Collection<Rendition.Readers> narrowed(
      List<Rendition.Readers> before, Set<String> wanted) {
    var byPlace = new HashMap<Integer, Rendition.Readers>();
    before.forEach(each -> byPlace.put(byPlace.size(), each));
    return Rendition.narrowed(byPlace, wanted).values();
  }

  @Test
  void isNotReadByWhoHandlesNoCases() {
    var learners =
        readers()
            .filter(reader -> !reader.hasAnyOf(Role.CASES))
            .map(ReaderTokens::of)
            .collect(toSet());

    assertThat(learners).isNotEmpty();
    for (var audience : AUDIENCES) {
      assertThat(learners).noneMatch(reader -> meets(audience.tokens(AUTHOR), reader));
    }
  }

  private static boolean meets(Set<String> some, Set<String> others) {
    return !Collections.disjoint(some, others);
  }

  private static List<Audience> audiences() {
    var all = new ArrayList<Audience>();
    for (var scope : AudienceScope.values()) {
      for (var prefectures : List.of(List.<String>of(), List.of("48"), List.of("48", "49"))) {
        for (var groups : List.of(List.<UUID>of(), List.of(GROUP))) {
          all.add(new Audience(scope, prefectures, groups));
        }
      }
    }
    return all;
  }

  private static Stream<SignedIn> readers() {
    return Stream.of("482013", "482021", "480002", "492019", "490008", "990001")
        .map(OrganisationCode::new)
        .flatMap(
            code ->
                Stream.of(OrganisationKind.values())
                    .flatMap(
                        kind ->
                            Stream.of(Set.<UUID>of(), Set.of(GROUP))
                                .flatMap(
                                    groups ->
                                        IntStream.range(0, 1 << Role.values().length)
                                            .mapToObj(ExactlyOneRenditionTest::roles)
                                            .map(roles -> reader(code, kind, groups, roles)))));
  }

  private static Set<Role> roles(int bits) {
    var roles = EnumSet.of(Role.TRAINEE);
    int bit = 1;
    for (var role : Role.values()) {
      if ((bits & bit) != 0) {
        roles.add(role);
      }
      bit <<= 1;
    }
    return roles;
  }

  private static SignedIn reader(
      OrganisationCode code, OrganisationKind kind, Set<UUID> groups, Set<Role> roles) {
    return new SignedIn(
        UUID.randomUUID(),
        "reader",
        "読む人",
        UUID.randomUUID(),
        code,
        "見本市",
        kind,
        Set.of(code),
        groups,
        roles,
        UUID.randomUUID(),
        Set.of(),
        "ja");
  }
}
