package jp.lg.isac.search;

import static jp.lg.isac.search.Documents.apply;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.lg.isac.search.SearchQuery.Sort;
import jp.lg.isac.search.lucene.InventedReports;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both engines hold the same documents and answer alike; about equal hits may change places. */
@SuppressWarnings("NullAway.Init") // fill() comes before everything
class EnginesTest {
  private static final Reader ANALYST = new Reader(Set.of("all", "centre"));
  private static final int FIRST = 10;

  private static SearchEngine lucene;
  private static SearchEngine openSearch;

  @BeforeAll
  static void fill(@TempDir Path home) {
    lucene = Engines.LUCENE.open(home);
    openSearch = Engines.OPENSEARCH.open(home);
    var reports = new InventedReports();
    var changes = new ArrayList<SearchChange>();
    for (int n = 0; n < 300; n++) {
      changes.add(new SearchChange.Put(reports.next(n)));
    }
    apply(lucene, changes, "1");
    apply(openSearch, changes, "1");
  }

  @AfterAll
  static void close() {
    lucene.close();
    openSearch.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ランサムウェア",
        "らんさむうぇあ",
        "ransamu",
        "ランサムウェマ",
        "サーパー",
        "委託",
        "委託先 盗難",
        "\"更新プログラムの適用後に\"",
        "\"管理番号\" -停電",
        "title:漏えい",
        "京都 type:article",
        "停電 OR 盗難",
        "住民からの電話で分かった誤送信は何ですか",
        "こせきしすてむの更新",
        "給食の発注システムの復旧に時間を要した件",
        "何も似ていないもの zzzz",
      })
  void answerAlike(String text) {
    var query = SearchQuery.of(ANALYST, text).withLimit(SearchQuery.MAX_LIMIT);

    var one = lucene.search(query);
    var other = openSearch.search(query);

    assertThat(other.total()).isEqualTo(one.total());
    assertThat(other.facets()).isEqualTo(one.facets());
    assertThat(other.meant()).isEqualTo(one.meant());
    assertThat(openSearch.search(query.withSort(Sort.NEWEST)).items())
        .isEqualTo(lucene.search(query.withSort(Sort.NEWEST)).items());
    assertThat(openSearch.suggest(ANALYST, text, 10)).isEqualTo(lucene.suggest(ANALYST, text, 10));
    assertThat(alike(one, other)).isGreaterThanOrEqualTo(Math.min(FIRST, one.items().size()) - 1);
  }

  /** How many of the first hits of one are among those of the other. */
  private static int alike(SearchPage one, SearchPage other) {
    var alike = first(one);
    alike.retainAll(first(other));
    return alike.size();
  }

  private static Set<UUID> first(SearchPage page) {
    return page.items().stream().limit(FIRST).map(SearchHit::id).collect(Collectors.toSet());
  }
}
