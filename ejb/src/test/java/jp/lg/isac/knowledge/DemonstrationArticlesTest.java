package jp.lg.isac.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Stream;
import jp.lg.isac.knowledge.DemonstrationArticles.DemonstrationText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DemonstrationArticlesTest {
  static Stream<String> texts() {
    return DemonstrationArticles.TEXTS.stream();
  }

  @ParameterizedTest
  @MethodSource("texts")
  void hasWhatPublishingRequires(String name) {
    var text = DemonstrationText.read(name);
    assertThat(text.command(Instant.EPOCH)).hasNoNullFieldsOrPropertiesExcept("reason", "reviewOn");
    assertThat(text.command(Instant.EPOCH).audience()).isNotNull();
    assertThat(text.number("days")).isPositive();
    assertThat(text.value("author")).endsWith("@990001");
    assertThat(name.matches(".*\\d")).isEqualTo(text.command(Instant.EPOCH).reason() != null);
  }

  @Test
  void publishesAtLeastFifteen() {
    assertThat(
            texts()
                .filter(name -> !name.matches(".*\\d"))
                .map(name -> DemonstrationText.read(name).command(Instant.EPOCH).status())
                .filter(ArticleStatus.PUBLISHED::equals))
        .hasSizeGreaterThanOrEqualTo(15);
  }
}
