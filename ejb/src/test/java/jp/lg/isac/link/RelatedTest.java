package jp.lg.isac.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import jp.lg.isac.search.SearchQuery;
import org.junit.jupiter.api.Test;

class RelatedTest {
  @Test
  void asksForTheTitleOrForWhatItCarries() {
    assertThat(Related.question("通知書の誤送付", List.of("文書管理", "メール")))
        .isEqualTo("通知書の誤送付 OR 文書管理 OR メール");
  }

  @Test
  void leavesTheTitleWholeAndNoSignInIt() {
    assertThat(Related.question(" -至急　“VPN 装置” の\"停止\" CVE-2026-0001 ", List.of()))
        .isEqualTo("至急、VPN、装置、の、停止、CVE-2026-0001");
  }

  @Test
  void asksNothingWithoutWords() {
    assertThat(Related.question(null, List.of(" ", "“”"))).isEmpty();
  }

  @Test
  void asksNoLongerThanASearchMay() {
    var question = Related.question("題".repeat(300), Collections.nCopies(1, "名".repeat(900)));
    assertThat(question).isEqualTo("題".repeat(300));
    assertThat(question.length()).isLessThanOrEqualTo(SearchQuery.MAX_TEXT);
  }
}
