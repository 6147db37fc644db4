package jp.lg.isac.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.notification.SetNoticeRules.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NoticePreferenceTest {
  private static final LocalTime EIGHT = LocalTime.of(8, 0);

  private final NoticePreference preference = NoticePreference.byDefault(UUID.randomUUID());

  @Test
  void tellsOfEverythingInTheProductUnlessAskedNotTo() {
    assertThat(preference.view(true).rules())
        .hasSize(NoticeKind.values().length)
        .allMatch(rule -> rule.inApp() && rule.mail() == rule.kind().mail());
  }

  @Test
  void keepsWhatEverybodyGetsForKindsWithoutAWish() {
    preference.set(rules(null, null, new Rule(NoticeKind.ARTICLE, false, MailChoice.AT_ONCE)));

    assertThat(preference.rule(NoticeKind.ARTICLE))
        .isEqualTo(new Rule(NoticeKind.ARTICLE, false, MailChoice.AT_ONCE));
    assertThat(preference.rule(NoticeKind.SHARED_REPORT).mail()).isEqualTo(MailChoice.DIGEST);
  }

  @Test
  void refusesQuietHoursWithOneEnd() {
    assertThatThrownBy(() -> preference.set(rules(EIGHT, null)))
        .isInstanceOf(DomainException.Invalid.class);
    assertThatThrownBy(() -> preference.set(rules(null, EIGHT)))
        .isInstanceOf(DomainException.Invalid.class);
  }

  @Test
  void refusesTwoRulesForOneKind() {
    var once = new Rule(NoticeKind.ARTICLE, true, MailChoice.NONE);

    assertThatThrownBy(() -> preference.set(rules(null, null, once, once)))
        .isInstanceOf(DomainException.Invalid.class);
  }

  private static SetNoticeRules rules(
      @Nullable LocalTime from, @Nullable LocalTime to, Rule... rules) {
    return new SetNoticeRules(List.of(rules), from, to, EIGHT, false);
  }
}
