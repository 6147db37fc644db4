package jp.lg.isac.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class RefTest {
  @Test
  void standsInTheDatabasesOrder() {
    var small = new Ref(Ref.Type.ARTICLE, UUID.fromString("00000000-0000-4000-8000-000000000001"));
    // negative to UUID.compareTo, and the greatest to PostgreSQL
    var great = new Ref(Ref.Type.ARTICLE, UUID.fromString("ffffffff-0000-4000-8000-000000000001"));
    var report = new Ref(Ref.Type.SHARED_REPORT, small.id());
    assertThat(small).isLessThan(great);
    assertThat(great).isLessThan(report);
  }
}
