package jp.lg.isac.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CursorTest {
  @Test
  void comesBackFromItsText() {
    var cursor = new Cursor(Instant.parse("2026-11-22T09:00:00.123456Z"), UUID.randomUUID());
    assertThat(Cursor.decode(cursor.encoded())).isEqualTo(cursor);
  }

  @Test
  void refusesWhatItDidNotWrite() {
    assertThatThrownBy(() -> Cursor.decode("x")).isInstanceOf(DomainException.Invalid.class);
  }

  @Test
  void endsAListWithoutACursor() {
    assertThat(Page.of(List.of(1, 2), 2, i -> Cursor.START).nextCursor()).isNull();
    assertThat(Page.of(List.of(1, 2, 3), 2, i -> Cursor.START).items()).containsExactly(1, 2);
    assertThat(Page.of(List.of(1, 2, 3), 2, i -> Cursor.START).nextCursor()).isNotNull();
  }
}
