package jp.lg.isac.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class TextPageRequestTest {
  @Test
  void goesOnAfterTheLastRowOfThePageBefore() {
    var page = Page.byText(List.of("010006", "011002", "012025"), 2, Function.identity());
    assertThat(page.items()).containsExactly("010006", "011002");
    assertThat(TextPageRequest.of(2, page.nextCursor()).after()).isEqualTo("011002");
  }

  @Test
  void endsWithTheLastPage() {
    assertThat(Page.byText(List.of("010006"), 2, Function.identity()).nextCursor()).isNull();
  }

  @Test
  void refusesWhatIsNoCursorOfOurs() {
    for (String cursor : List.of("%", "/w", "AA")) {
      assertThatThrownBy(() -> TextPageRequest.of(null, cursor))
          .isInstanceOf(DomainException.Invalid.class);
    }
    assertThatThrownBy(() -> TextPageRequest.of(0, null))
        .isInstanceOf(DomainException.Invalid.class);
  }
}
