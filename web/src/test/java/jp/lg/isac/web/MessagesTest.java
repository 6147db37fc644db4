package jp.lg.isac.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import jp.lg.isac.sharing.Tlp;
import org.junit.jupiter.api.Test;

class MessagesTest {
  private final Messages japanese = Messages.in(Locale.JAPANESE);
  private final Messages english = Messages.in(Locale.ENGLISH);

  @Test
  void findsTheBundleByTheFirstPartOfTheKey() {
    assertThat(japanese.get("shell.menu")).isEqualTo("メニュー");
    assertThat(english.get("home.work.title")).isEqualTo("To do");
  }

  @Test
  void findsAFeaturesRefusalsInTheFeaturesBundle() {
    assertThat(Messages.bundlesOf("problem.incident.already-sent"))
        .containsExactly("incident", "problem");
    assertThat(Messages.bundlesOf("problem.not-found")).containsExactly("problem");
  }

  @Test
  void showsTheKeyOfASentenceThatIsMissing() {
    assertThat(japanese.get("shell.noSuchSentence")).isEqualTo("shell.noSuchSentence");
    assertThat(japanese.get("nothing.at.all")).isEqualTo("nothing.at.all");
    assertThat(japanese.containsKey("shell.noSuchSentence")).isFalse();
    assertThat(japanese.containsKey("shell.menu")).isTrue();
  }

  @Test
  void fillsPlacesInTheOrderOfTheLanguage() {
    assertThat(japanese.format("shell.actingFor", "見本市")).isEqualTo("見本市として操作中");
    assertThat(english.format("shell.actingFor", "見本市")).isEqualTo("Acting for 見本市");
  }

  @Test
  void showsNothingForNothing() {
    assertThat(japanese.format("shell.actingFor", (Object) null)).isEqualTo("として操作中");
  }

  @Test
  void showsMomentsAsPagesDo() {
    var moment = Instant.parse("2026-11-22T02:05:00Z");

    assertThat(japanese.format("shell.actingFor", moment)).isEqualTo("2026-11-22（令和8年）11:05として操作中");
  }

  @Test
  void namesAConstantAndNothingForNull() {
    assertThat(japanese.label("shell.tlp.", Tlp.AMBER_STRICT)).isEqualTo("TLP:AMBER+STRICT");
    assertThat(japanese.label("shell.tlp.", null)).isEmpty();
  }

  @Test
  void hasASentenceForARefusal() {
    assertThat(japanese.problem("limit-out-of-range", List.of(1, 100))).contains("1", "100");
  }
}
