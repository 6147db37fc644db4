package jp.lg.isac.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import jp.lg.isac.kernel.DomainException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MergePatchTest {
  private static final Trip TRIP = new Trip("視察", 2, new Place("見本市", "庁舎"), List.of("一"));

  record Place(String city, @Nullable String building) {}

  record Trip(@Nullable String title, int days, @Nullable Place place, List<String> notes) {}

  @Test
  void changesWhatItNamesAlone() {
    assertThat(patch("{\"days\": 3, \"place\": {\"building\": null}}").onto(TRIP))
        .isEqualTo(new Trip("視察", 3, new Place("見本市", null), List.of("一")));
  }

  @Test
  void replacesAListAsAWhole() {
    assertThat(patch("{\"notes\": [\"二\", \"三\"]}").onto(TRIP).notes()).containsExactly("二", "三");
  }

  @Test
  void refusesWhatNoCommandHas() {
    refused("{\"titel\": \"x\"}", "/titel");
    refused("{\"place\": {\"town\": \"x\"}}", "/place/town");
    refused("{\"a/b\": 1}", "/a~1b");
  }

  @Test
  void refusesAValueOfAnotherType() {
    refused("{\"days\": \"three\"}", "/days");
    refused("{\"place\": \"見本市\"}", "/place");
    refused("{\"notes\": [[]]}", "/notes/0");
  }

  @Test
  void refusesWhatIsNoObject() {
    refused("[]", "");
    refused("null", "");
  }

  private static void refused(String json, String pointer) {
    assertThatThrownBy(() -> patch(json))
        .isInstanceOfSatisfying(
            DomainException.Invalid.class,
            e -> assertThat(e.violations().getFirst().pointer()).isEqualTo(pointer));
  }

  private static MergePatch<Trip> patch(String json) {
    try {
      return MergePatch.of(new ObjectMapper().readTree(json), Trip.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
