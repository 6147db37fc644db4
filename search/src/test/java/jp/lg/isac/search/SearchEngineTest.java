package jp.lg.isac.search;

import static java.util.Objects.requireNonNull;
import static jp.lg.isac.search.Documents.EVERYBODY;
import static jp.lg.isac.search.Documents.NOON;
import static jp.lg.isac.search.Documents.apply;
import static jp.lg.isac.search.Documents.id;
import static jp.lg.isac.search.Documents.marked;
import static jp.lg.isac.search.Documents.put;
import static jp.lg.isac.search.Documents.text;
import static jp.lg.isac.search.Documents.titles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import jp.lg.isac.search.Explanation.Kind;
import jp.lg.isac.search.Explanation.Match;
import jp.lg.isac.search.Explanation.Part;
import jp.lg.isac.search.Explanation.Reason;
import jp.lg.isac.search.SearchQuery.Sort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource(Engines.class)
class SearchEngineTest {
  @Parameter Engines engines = Engines.LUCENE;

  @TempDir private Path home = Path.of("");

  @Test
  void findsWhatWasAppliedAndNoLongerWhatWasRemoved() {
    try (var engine = engines.open(home)) {
      apply(engine, List.of(put("停電の記録", "庁舎で停電"), put("研修", "停電訓練")), "1");
      apply(engine, List.of(put("停電の記録", "庁舎で断水")), "2");
      apply(engine, List.of(new SearchChange.Remove(DocumentType.ARTICLE, id("研修"))), "3");

      assertThat(titles(engine.search(SearchQuery.of(EVERYBODY, "断水")))).containsOnly("停電の記録");
      assertThat(engine.search(SearchQuery.of(EVERYBODY, "訓練")).items()).isEmpty();
      assertThat(engine.size()).isEqualTo(1);
    }
  }

  @Test
  void appliesTheSameChangesTwiceWithTheSameResult() {
    try (var engine = engines.open(home)) {
      apply(engine, List.of(put("停電", "庁舎")), "1");
      apply(engine, List.of(put("停電", "庁舎")), "1");

      assertThat(engine.search(SearchQuery.of(EVERYBODY, "")).total()).isEqualTo(1);
    }
  }

  @Test
  void showsNothingToAReaderWithoutTokens() {
    try (var engine = engines.open(home)) {
      apply(engine, List.of(put("停電", "庁舎")), "1");
      var nobody = new Reader(Set.of());

      assertThat(engine.search(SearchQuery.of(nobody, "")).total()).isZero();
      assertThat(engine.search(SearchQuery.of(nobody, "")).facets().of(Facet.TYPE)).isEmpty();
      assertThat(engine.suggest(nobody, "停", 10)).isEmpty();
    }
  }

  @Test
  void countsNothingThatOnlySoundsLikeWhatIsSpelled() {
    try (var engine = engines.open(home)) {
      apply(
          engine,
          List.of(put("感染", "ランサムウェアに感染"), put("広報", "ハンサムな職員"), put("祭り", "サムライの展示")),
          "1");

      var spelled = engine.search(SearchQuery.of(EVERYBODY, "ランサム"));
      var mistyped = engine.search(SearchQuery.of(EVERYBODY, "ランサン"));

      assertThat(titles(spelled)).containsExactly("感染");
      assertThat(spelled.total()).isEqualTo(1);
      assertThat(spelled.facets().of(Facet.TYPE)).containsExactly(Map.entry("ARTICLE", 1L));
      assertThat(titles(mistyped)).contains("感染");
    }
  }

  @Test
  void saysWhyAHitIsOne() {
    try (var engine = engines.open(home)) {
      apply(
          engine,
          List.of(put("停電の記録", "庁舎で停電"), put("設備", "停電に備える。"), put("庁舎の停電", "停電", "own:482013")),
          "1");
      var query = SearchQuery.of(EVERYBODY, "停電");

      var first = engine.explain(query, DocumentType.ARTICLE, id("停電の記録")).orElseThrow();
      var second = engine.explain(query, DocumentType.ARTICLE, id("設備")).orElseThrow();

      assertThat(first.match()).isEqualTo(Match.CLOSE);
      assertThat(first.rank()).isEqualTo(1);
      assertThat(second.rank()).isEqualTo(2);
      assertThat(first.closely()).isGreaterThan(second.closely());
      assertThat(first.reasons())
          .extracting(Reason::kind)
          .contains(Kind.WORDS, Kind.TITLE, Kind.CHARACTERS);
      assertThat(second.reasons()).extracting(Reason::kind).doesNotContain(Kind.TITLE);
      assertThat(first.reasons())
          .filteredOn(reason -> reason.kind() == Kind.WORDS)
          .singleElement()
          .satisfies(
              words -> assertThat(words.parts()).extracting(Part::text).containsExactly("停電"));
      assertThat(engine.explain(query, DocumentType.ARTICLE, id("庁舎の停電"))).isEmpty();
      assertThat(engine.explain(query, DocumentType.ARTICLE, id("ない"))).isEmpty();
      assertThat(
              engine.explain(SearchQuery.of(EVERYBODY, "備える"), DocumentType.ARTICLE, id("停電の記録")))
          .get()
          .extracting(Explanation::match)
          .isEqualTo(Match.NONE);
    }
  }

  @Test
  void tellsWhichOfSomeDocumentsAQuestionFindsAndItsReaderMayRead() {
    try (var engine = engines.open(home)) {
      apply(
          engine,
          List.of(put("停電の記録", "庁舎で停電"), put("設備", "停電に備える。"), put("庁舎の停電", "停電", "own:482013")),
          "1");
      var asked = Set.of(key("停電の記録"), key("庁舎の停電"), key("ない"));

      assertThat(engine.among(SearchQuery.of(EVERYBODY, "停電"), asked))
          .containsExactly(key("停電の記録"));
      assertThat(engine.among(SearchQuery.of(EVERYBODY, "停電 設備"), asked)).isEmpty();
      assertThat(engine.among(SearchQuery.of(EVERYBODY, ""), asked)).containsExactly(key("停電の記録"));
      assertThat(engine.among(SearchQuery.of(EVERYBODY, "停電"), Set.of())).isEmpty();
      var courses = SearchQuery.of(EVERYBODY, "停電").with(Facet.TYPE, Set.of("COURSE"));
      assertThat(engine.among(courses, asked)).isEmpty();
      var later =
          SearchQuery.of(EVERYBODY, "停電").withPeriod(Documents.NOON.plusSeconds(86_400), null);
      assertThat(engine.among(later, asked)).isEmpty();
    }
  }

  @Test
  void findsWhatSaysTheTellingWordOfAQuestion() {
    try (var engine = engines.open(home)) {
      apply(
          engine,
          List.of(put("深海魚", "ラブカは頭足類を食べる。"), put("献立", "主食は米。"), put("会議", "何もなかった。")),
          "1");

      assertThat(titles(engine.search(SearchQuery.of(EVERYBODY, "ラブカの主食は何ですか")))).contains("深海魚");
    }
  }

  @Test
  void keepsThePositionOnDisk() {
    try (var engine = engines.open(home)) {
      assertThat(engine.position()).isEmpty();
      apply(engine, List.of(put("停電", "庁舎")), "x:1");
      apply(engine, List.of(), "x:2");
    }
    try (var engine = engines.open(home)) {
      assertThat(engine.position()).contains("x:2");
      assertThat(engine.search(SearchQuery.of(EVERYBODY, "停電")).total()).isEqualTo(1);
    }
  }

  @Test
  void answersFromTheOldIndexUntilTheNewOneIsComplete() throws Exception {
    try (var engine = engines.open(home);
        var pool = Executors.newSingleThreadExecutor()) {
      apply(engine, List.of(put("停電", "古い")), "1");
      var rebuild = engine.rebuild();
      var searching =
          pool.submit(
              () -> {
                var seen = new HashSet<String>();
                while (!seen.contains("断水")) {
                  seen.addAll(titles(engine.search(SearchQuery.of(EVERYBODY, ""))));
                }
                return seen;
              });
      rebuild.apply(List.of(put("断水", "新しい")));
      assertThat(titles(engine.search(SearchQuery.of(EVERYBODY, "")))).containsExactly("停電");
      assertThat(engine.position()).contains("1");

      rebuild.complete("7");
      rebuild.close();

      assertThat(titles(engine.search(SearchQuery.of(EVERYBODY, "")))).containsExactly("断水");
      assertThat(engine.position()).contains("7");
      assertThat(searching.get()).contains("断水");
    }
    try (var engine = engines.open(home)) {
      assertThat(engine.position()).contains("7");
      assertThat(titles(engine.search(SearchQuery.of(EVERYBODY, "")))).containsExactly("断水");
    }
  }

  @Test
  void forgetsARebuildThatIsNotCompleted() {
    try (var engine = engines.open(home)) {
      apply(engine, List.of(put("停電", "庁舎")), "1");
      try (var rebuild = engine.rebuild()) {
        rebuild.apply(List.of(put("断水", "学校")));
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(engine::rebuild);
      }
      engine.rebuild().close();

      assertThat(titles(engine.search(SearchQuery.of(EVERYBODY, "")))).containsExactly("停電");
    }
  }

  @Test
  void takesAllChangesOrNone() {
    try (var engine = engines.open(home)) {
      apply(engine, List.of(put("停電", "庁舎")), "1");
      var tooLong = "x".repeat(40_000);

      assertThatExceptionOfType(IllegalArgumentException.class)
          .isThrownBy(() -> apply(engine, List.of(put("断水", "学校"), put("復旧", "学校", tooLong)), "2"));

      assertThat(engine.position()).contains("1");
      apply(engine, List.of(put("研修", "学校")), "3");
      assertThat(titles(engine.search(SearchQuery.of(EVERYBODY, ""))))
          .containsExactlyInAnyOrder("停電", "研修");
    }
  }

  @ParameterizedTest
  @EnumSource(Sort.class)
  void walksThroughAllPagesWithoutGapOrRepetition(Sort sort) {
    try (var engine = engines.open(home)) {
      var changes = new ArrayList<SearchChange>();
      for (int i = 0; i < 137; i++) {
        // Few different moments and texts, so that there are many ties.
        changes.add(
            new SearchChange.Put(
                new SearchDocument(
                    DocumentType.SHARED_REPORT,
                    new UUID(i * 0x9E3779B97F4A7C15L, i),
                    "停電 " + i % 3,
                    "庁舎の停電。".repeat(1 + i % 2),
                    Map.of(),
                    NOON.plusSeconds(i % 5),
                    Set.of("all"),
                    Set.of())));
        if (i % 20 == 0) {
          apply(engine, changes, "" + i);
          changes.clear();
        }
      }
      apply(engine, changes, "end");
      var query = SearchQuery.of(EVERYBODY, "停電").withSort(sort).withLimit(7);

      var walked = VisibilityTest.all(engine, query);

      var whole = new ArrayList<>(engine.search(query.withLimit(100)).items());
      assertThat(walked).hasSize(137).extracting(SearchHit::id).doesNotHaveDuplicates();
      assertThat(walked.subList(0, 100))
          .extracting(SearchHit::id)
          .isEqualTo(whole.stream().map(SearchHit::id).toList());
      if (sort == Sort.NEWEST) {
        assertThat(walked)
            .extracting(SearchHit::updatedAt)
            .isSortedAccordingTo((a, b) -> b.compareTo(a));
      }
    }
  }

  @Test
  void refusesACursorThatIsNotItsOwn() {
    try (var engine = engines.open(home)) {
      apply(engine, List.of(put("停電", "庁舎"), put("停電二", "庁舎")), "1");
      var query = SearchQuery.of(EVERYBODY, "停電").withLimit(1);
      var cursor = requireNonNull(engine.search(query).nextCursor());

      for (var odd : List.of("", "x", "!!!", "AAAA", "AVIAAAAAAAAAAAAAAAAA", cursor.substring(1))) {
        assertThatExceptionOfType(InvalidCursorException.class)
            .isThrownBy(() -> engine.search(query.withCursor(odd)));
      }
      assertThatExceptionOfType(InvalidCursorException.class)
          .isThrownBy(() -> engine.search(query.withSort(Sort.NEWEST).withCursor(cursor)));
    }
  }

  @Test
  void ranksTitlesAboveBodiesAndNewerAboveOlder() {
    try (var engine = engines.open(home)) {
      apply(
          engine,
          List.of(
              put("庁舎設備の記録", "先週は停電があった。"),
              put("停電の記録集成", "先週は庁舎にいた。"),
              newer("庁舎設備の日誌", "先週は停電があった。")),
          "1");

      assertThat(titles(engine.search(SearchQuery.of(EVERYBODY, "停電"))))
          .containsExactly("停電の記録集成", "庁舎設備の日誌", "庁舎設備の記録");
    }
  }

  private static SearchChange newer(String title, String body) {
    return new SearchChange.Put(
        new SearchDocument(
            DocumentType.ARTICLE,
            id(title),
            title,
            body,
            Map.of(),
            NOON.plusSeconds(1),
            Set.of("all"),
            Set.of()));
  }

  /** The rarer word decides; private posts would make it common, were they counted. */
  @Test
  void letsNobodysPrivatePostsMoveTheRanking() {
    try (var engine = engines.open(home)) {
      apply(
          engine,
          List.of(
              put("一", "研修の記録を断水の"),
              put("二", "研修の記録を停電の"),
              put("三", "設備の点検と停電の"),
              put("四", "設備の点検と停電の"),
              put("五", "設備の点検と研修の")),
          "1");
      var query = SearchQuery.of(EVERYBODY, "断水の停電の記録と研修");
      var before = engine.search(query);

      var posts = new ArrayList<SearchChange>();
      for (int i = 0; i < 50; i++) {
        posts.add(put("私" + i, "断水の断水の断水の長い長い記録 " + "断水".repeat(i), "own:482013"));
      }
      apply(engine, posts, "2");
      var after = engine.search(query);

      assertThat(titles(before)).first().isEqualTo("一");
      assertThat(after).isEqualTo(before);
    }
  }

  @Test
  void cutsTheSnippetFromTheBestPassage() {
    try (var engine = engines.open(home)) {
      var body = "前置きが続く。".repeat(60) + "庁内でﾗﾝｻﾑｳｪｱが見つかり、髙橋さんがサーバーを止めた。" + "後書きが続く。".repeat(60);
      apply(engine, List.of(put("<b>ランサムウェア</b>の記録", body)), "1");

      var hit = engine.search(SearchQuery.of(EVERYBODY, "らんさむうぇあ 高橋 サーバ")).items().getFirst();

      assertThat(marked(hit.title())).containsExactly("ランサムウェア");
      assertThat(text(hit.title())).isEqualTo("<b>ランサムウェア</b>の記録");
      assertThat(marked(hit)).containsExactly("ﾗﾝｻﾑｳｪｱ", "髙橋", "サーバー");
      assertThat(text(hit.snippet())).startsWith("…").endsWith("…").hasSizeLessThan(160);
    }
  }

  @Test
  void marksWhatSoundsAsAsked() {
    try (var engine = engines.open(home)) {
      apply(engine, List.of(put("記録", "個人情報の漏えいと𠮷野家の件、書類を誤って送った。")), "1");

      assertThat(marked(first(engine, "こじんじょうほう"))).containsExactly("個人情報");
      assertThat(marked(first(engine, "漏洩"))).containsExactly("漏えい");
      assertThat(marked(first(engine, "吉野"))).containsExactly("𠮷野");
      assertThat(marked(first(engine, "送る"))).containsExactly("送っ");
    }
  }

  private static SearchHit first(SearchEngine engine, String text) {
    return engine.search(SearchQuery.of(EVERYBODY, text)).items().getFirst();
  }

  @ParameterizedTest
  @ValueSource(strings = {"らん", "ラン", "ﾗﾝ", "らんs", "ran", "rans", "ランサム"})
  void suggestsWhatIsTypedInAnySpelling(String typed) {
    try (var engine = engines.open(home)) {
      apply(
          engine,
          List.of(
              put("ランサムウェア対策", "手順"), put("ランサムウェア感染", "記録"), put("ランサムの秘密", "記録", "own:482013")),
          "1");

      assertThat(engine.suggest(EVERYBODY, typed, 3)).first().isEqualTo("ランサムウェア");
      assertThat(engine.suggest(new Reader(Set.of("all", "own:482013")), typed, 10))
          .doesNotContain("ランサムの秘密");
    }
  }

  @Test
  void answersWhateverIsTyped() {
    var odd =
        new ArrayList<>(
            List.of(
                "*:*",
                "(((",
                "\"",
                "\"\"",
                "-",
                "--",
                "-\"",
                "title:",
                "a AND (b",
                "[1 TO",
                "\\",
                "/.*/",
                "~",
                "^2",
                "𠮷",
                "\ud800",
                "\udfff\ud800",
                "\u0000",
                "😀",
                "ー",
                "゛",
                "々",
                "　",
                "-停電",
                "* ?",
                "あ",
                "a".repeat(1000),
                "あ".repeat(1000),
                "停 ".repeat(500),
                "-停 ".repeat(333),
                "1.".repeat(500),
                "\"停電".repeat(333),
                "ab cd ".repeat(166),
                "情報漏えい対策".repeat(140),
                "㈱".repeat(1000),
                "㌔".repeat(1000)));
    var random = new Random(1);
    for (int i = 0; i < 150; i++) {
      var text = new StringBuilder();
      int length = random.nextInt(30);
      for (int j = 0; j < length; j++) {
        int kind = random.nextInt(4);
        text.append(
            kind == 0
                ? "\"-() *:\\".substring(random.nextInt(8)).substring(0, 1)
                : kind == 1
                    ? "" + (char) ('ぁ' + random.nextInt(160))
                    : kind == 2
                        ? "" + (char) random.nextInt(0x10000)
                        : Character.toString(random.nextInt(0x110000)));
      }
      odd.add(text.toString());
    }
    try (var engine = engines.open(home)) {
      apply(engine, odd.stream().map(text -> put("停電" + text, "記録" + text)).toList(), "1");
      for (var text : odd) {
        SearchPage page = engine.search(SearchQuery.of(EVERYBODY, text));
        assertThat(page.total()).isGreaterThanOrEqualTo(page.items().size());
        assertThat(engine.suggest(EVERYBODY, text, 5)).hasSizeLessThanOrEqualTo(5);
      }
    }
  }

  private static DocumentKey key(String title) {
    return new DocumentKey(DocumentType.ARTICLE, id(title));
  }

  @Test
  void takesNothingFromWhoReadFromElsewhere() {
    try (var engine = engines.open(home)) {
      engine.apply(List.of(put("停電", "庁舎")), null, "1");
      engine.apply(List.of(put("断水", "庁舎")), "1", "2");

      assertThatExceptionOfType(PositionMovedException.class)
          .isThrownBy(() -> engine.apply(List.of(put("停電", "古い")), "1", "2"));

      assertThat(engine.position()).contains("2");
      assertThat(titles(engine.search(SearchQuery.of(EVERYBODY, "庁舎"))))
          .containsExactlyInAnyOrder("停電", "断水");
    }
  }
}
