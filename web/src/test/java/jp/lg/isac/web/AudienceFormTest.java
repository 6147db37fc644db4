package jp.lg.isac.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import jp.lg.isac.sharing.Audience;
import jp.lg.isac.sharing.AudienceScope;
import org.junit.jupiter.api.Test;

class AudienceFormTest {
  private static final UUID GROUP = UUID.fromString("11111111-2222-4333-8444-555555555555");
  private static final UUID OTHER_GROUP = UUID.fromString("66666666-7777-4888-9999-000000000000");

  private final Audience now =
      new Audience(AudienceScope.PREFECTURE_OFFICE, List.of("48"), List.of(GROUP));

  @Test
  void givesBackWhatItWasFilledWith() {
    assertThat(AudienceForm.of(now).toAudience()).isEqualTo(now);
  }

  @Test
  void isNoAudienceWithoutAScope() {
    var form = AudienceForm.of(null);
    form.setPrefectures(List.of("49"));
    assertThat(form.toAudience()).isNull();
  }

  @Test
  void addsWhatIsChosenWithoutAScopeToWhatThereIs() {
    var form = new AudienceForm();
    form.setPrefectures(List.of("48", "49"));
    form.setGroups(List.of(OTHER_GROUP.toString()));
    assertThat(form.added(now))
        .isEqualTo(
            new Audience(
                AudienceScope.PREFECTURE_OFFICE, List.of("48", "49"), List.of(GROUP, OTHER_GROUP)));
  }

  @Test
  void takesAChosenScopeAsItIs() {
    var form = new AudienceForm();
    form.setScope(AudienceScope.ALL);
    assertThat(form.added(now)).isEqualTo(Audience.of(AudienceScope.ALL));
  }

  @Test
  void addsNothingIfNothingIsChosen() {
    assertThat(new AudienceForm().added(now)).isNull();
    var form = new AudienceForm();
    form.setPrefectures(List.of("49"));
    assertThat(form.added(null)).isNull();
  }
}
