package jp.lg.isac.search;

import static jp.lg.isac.search.Documents.NOON;
import static jp.lg.isac.search.Documents.apply;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Draws documents, readers and filters, and holds the index against the rule itself: 10,000 cases
 * with {@code -Pfull}.
 */
@ParameterizedClass
@EnumSource(Engines.class)
class VisibilityTest {
  @Parameter Engines engines = Engines.LUCENE;

  private static final int ROUNDS = "full".equals(System.getProperty("isac.scale")) ? 50 : 2;
  private static final int CASES_PER_ROUND = 200;

  private static final List<String> TOKENS =
      List.of("all", "centre", "own:482013", "own:482021", "office:48", "peer:48", "learner");
  private static final List<String> WORDS =
      List.of("ランサムウェア", "誤送付", "停電", "委託先", "復旧", "研修", "漏えい");

  @Test
  void showsCountsAndSuggestsExactlyWhatTheReaderMayRead(@TempDir Path home) {
    for (int round = 0; round < ROUNDS; round++) {
      expectTheRule(home.resolve("round" + round), new Random(20261122 + round));
    }
  }

  private void expectTheRule(Path home, Random random) {
    var documents = new ArrayList<SearchDocument>();
    for (int i = 0; i < 150; i++) {
      documents.add(draw(random));
    }
    try (var engine = engines.open(home)) {
      apply(
          engine,
          documents.stream().<SearchChange>map(SearchChange.Put::new).toList(),
          "all drawn");

      for (int i = 0; i < CASES_PER_ROUND; i++) {
        var reader = new Reader(Set.copyOf(some(random, TOKENS)));
        var readable = documents.stream().filter(reader::mayRead).toList();
        expectSearch(engine, reader, readable, random);
        expectSuggestions(engine, reader, readable, random);
      }
    }
  }

  private static void expectSearch(
      SearchEngine engine, Reader reader, List<SearchDocument> readable, Random random) {
    var word = random.nextInt(4) == 0 ? "" : one(random, WORDS);
    var query =
        SearchQuery.of(reader, word)
            .with(Facet.TYPE, random.nextBoolean() ? Set.of() : types(random))
            .with(Facet.PREFECTURE, random.nextBoolean() ? Set.of() : Set.of("48"))
            .with(Facet.CAUSE_CLASS, random.nextBoolean() ? Set.of() : Set.of("MALWARE", "OTHER"))
            .with(Facet.TAG, random.nextBoolean() ? Set.of() : Set.of("体制", "契約"))
            .withLimit(SearchQuery.MAX_LIMIT);
    Predicate<SearchDocument> byText = d -> text(d).contains(word);

    var found = all(engine, query);
    var page = engine.search(query);

    var expected = readable.stream().filter(byText.and(passing(query, null))).toList();
    assertThat(found)
        .extracting(SearchHit::id)
        .containsExactlyInAnyOrderElementsOf(expected.stream().map(SearchDocument::id).toList());
    assertThat(page.total()).isEqualTo(expected.size());
    for (var facet : Facet.values()) {
      assertThat(page.facets().of(facet))
          .as(facet.name())
          .isEqualTo(count(readable, byText.and(passing(query, facet)), facet));
    }
    expectMeant(engine, reader, readable, word);
  }

  private static String text(SearchDocument document) {
    return document.title() + document.body() + document.files();
  }

  /** What passes the filters of all facets but one. */
  private static Predicate<SearchDocument> passing(SearchQuery query, @Nullable Facet but) {
    return document ->
        Stream.of(Facet.values())
            .filter(facet -> facet != but && !query.chosen(facet).isEmpty())
            .noneMatch(facet -> Collections.disjoint(query.chosen(facet), document.of(facet)));
  }

  /** Mistypes a word by its last letter. */
  private static void expectMeant(
      SearchEngine engine, Reader reader, List<SearchDocument> readable, String word) {
    if (word.length() > 2) {
      var typed = word.substring(0, word.length() - 1) + "ヌ";
      var meant = engine.search(SearchQuery.of(reader, typed)).meant();
      if (meant != null) {
        assertThat(readable)
            .anyMatch(d -> d.audience().contains("all") && d.title().contains(meant));
      }
    }
  }

  private static void expectSuggestions(
      SearchEngine engine, Reader reader, List<SearchDocument> readable, Random random) {
    var word = one(random, WORDS);
    var mayBeSuggested = readable.stream().filter(d -> d.audience().contains("all")).toList();

    var suggested = engine.suggest(reader, word.substring(0, 2), 100);

    assertThat(suggested)
        .allSatisfy(text -> assertThat(mayBeSuggested).anyMatch(d -> d.title().contains(text)));
    if (mayBeSuggested.stream().anyMatch(d -> d.title().contains(word))) {
      assertThat(suggested).contains(word);
    }
  }

  static List<SearchHit> all(SearchEngine engine, SearchQuery query) {
    var hits = new ArrayList<SearchHit>();
    SearchPage page = engine.search(query);
    hits.addAll(page.items());
    while (page.nextCursor() != null) {
      page = engine.search(query.withCursor(page.nextCursor()));
      hits.addAll(page.items());
    }
    return hits;
  }

  private static SearchDocument draw(Random random) {
    var audience = new HashSet<>(some(random, TOKENS));
    audience.add(one(random, TOKENS));
    return new SearchDocument(
        one(random, List.of(DocumentType.values())),
        new UUID(random.nextLong(), random.nextLong()),
        one(random, WORDS) + "の件",
        one(random, WORDS) + "について。" + one(random, WORDS) + "を確認した。",
        random.nextInt(3) == 0
            ? List.of(new FileText("添付.docx", one(random, WORDS) + "の資料"))
            : List.of(),
        Map.of(
            Facet.PREFECTURE,
            random.nextInt(3) == 0 ? Set.of() : Set.of(one(random, List.of("48", "49"))),
            Facet.CAUSE_CLASS,
            random.nextInt(3) == 0
                ? Set.of()
                : Set.of(one(random, List.of("MALWARE", "OTHER", "SPILLOVER"))),
            Facet.TAG,
            Set.copyOf(some(random, List.of("体制", "契約", "広報"))),
            Facet.TLP,
            Set.of(one(random, List.of("GREEN", "AMBER")))),
        NOON.plus(Duration.ofDays(random.nextInt(50))),
        audience,
        random.nextInt(3) == 0 ? Set.of(one(random, TOKENS)) : Set.of());
  }

  private static Set<String> types(Random random) {
    return Set.of(
        DocumentType.ARTICLE.name(),
        one(random, List.of(DocumentType.SHARED_REPORT, DocumentType.INCIDENT)).name());
  }

  private static Map<String, Long> count(
      List<SearchDocument> documents, Predicate<SearchDocument> filter, Facet facet) {
    var counts = new TreeMap<String, Long>();
    documents.stream()
        .filter(filter)
        .flatMap(document -> document.of(facet).stream())
        .forEach(value -> counts.merge(value, 1L, Long::sum));
    return counts;
  }

  private static <T> T one(Random random, List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static <T> List<T> some(Random random, List<T> list) {
    return list.stream().filter(item -> random.nextInt(4) == 0).collect(Collectors.toList());
  }
}
