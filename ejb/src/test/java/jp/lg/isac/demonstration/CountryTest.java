package jp.lg.isac.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import jp.lg.isac.demonstration.DemonstrationPeople.Place;
import jp.lg.isac.tenancy.OrganisationKind;
import org.junit.jupiter.api.Test;

class CountryTest {
  @Test
  void hasAsManyOrganisationsAsJapan() {
    var all = Stream.concat(DemonstrationPeople.places().stream(), Country.places().stream());
    assertThat(all.map(Place::code)).hasSize(1788).doesNotHaveDuplicates();
    assertThat(kinds(OrganisationKind.PREFECTURE)).isEqualTo(47);
  }

  @Test
  void hasNumbersThatNoRealPrefectureHas() {
    assertThat(Country.places())
        .allSatisfy(place -> assertThat(place.code().prefecture()).isBetween("50", "94"));
  }

  @Test
  void namesEachPlaceOnce() {
    assertThat(Country.places()).extracting(Place::name).doesNotHaveDuplicates();
    assertThat(Country.places()).extracting(Place::kana).allMatch(kana -> kana.matches("[ぁ-ゖー]+"));
  }

  private static long kinds(OrganisationKind kind) {
    return Stream.concat(DemonstrationPeople.places().stream(), Country.places().stream())
        .filter(place -> place.kind() == kind)
        .count();
  }
}
