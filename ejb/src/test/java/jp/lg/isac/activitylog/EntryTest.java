package jp.lg.isac.activitylog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EntryTest {
  private static final Instant AT = Instant.parse("2026-11-22T00:00:00.000001Z");
  private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-0000000000a1");

  /** Computed with coreutils from the documented form, so that others can do so too. */
  @Test
  void hasTheHashOfItsDocumentedForm() {
    assertThat(entry("一行目\n\\").hash(Entry.BEGINNING, 1, AT))
        .isEqualTo("fc689e93ccf96fbce9cd7d60952e30991c9d53aea2eaddde2c0892c0a5aac3e1");
  }

  @Test
  void dependsOnWhereAValueEnds() {
    assertThat(entry("a", "bc").hash(Entry.BEGINNING, 1, AT))
        .isNotEqualTo(entry("ab", "c").hash(Entry.BEGINNING, 1, AT));
    assertThat(entry("a\nb", "").hash(Entry.BEGINNING, 1, AT))
        .isNotEqualTo(entry("a", "b").hash(Entry.BEGINNING, 1, AT));
  }

  private static Entry entry(String detail) {
    return entry("192.0.2.1", detail);
  }

  private static Entry entry(String address, String detail) {
    return new Entry(
        "482013",
        ID,
        AT,
        null,
        "staff@482013",
        "session.open",
        "account",
        "",
        "REFUSED",
        address,
        detail);
  }
}
