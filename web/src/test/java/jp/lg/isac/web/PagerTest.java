package jp.lg.isac.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.lg.isac.kernel.Page;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PagerTest {
  private static final String LIST = "/incident/list.xhtml";

  @Test
  void hasNeitherWhereAllFitsOnOnePage() {
    var pager = at(null);

    assertThat(pager.next(page(null))).isEmpty();
    assertThat(pager.getPrevious()).isEmpty();
  }

  @Test
  void leadsOnAndBackTheSameWay() {
    var first = at("kind=OUTAGE");
    var second = after(first.next(page("c2")));
    var third = after(second.next(page("c3")));

    assertThat(third.getPrevious()).contains("kind=OUTAGE", "cursor=c2");
    assertThat(after(third.getPrevious()).getPrevious()).isEqualTo(LIST + "?kind=OUTAGE");
  }

  @Test
  void comesToTheFirstPageWhereTheTrailEnds() {
    assertThat(at("cursor=c9").getPrevious()).isEqualTo(LIST);
  }

  @Test
  void keepsTheAddressShort() {
    var pager = at(null);
    for (int i = 0; i < 100; i++) {
      pager = after(pager.next(page("0123456789012345678901234567890123456789")));
    }

    assertThat(pager.next(page("c"))).hasSizeLessThan(2_000);
  }

  private static Pager at(@Nullable String query) {
    return new Pager(new PageAddress("", LIST, query));
  }

  private static Pager after(String address) {
    return at(address.contains("?") ? address.substring(address.indexOf('?') + 1) : null);
  }

  private static Page<String> page(@Nullable String nextCursor) {
    return new Page<>(List.of("row"), nextCursor);
  }
}
