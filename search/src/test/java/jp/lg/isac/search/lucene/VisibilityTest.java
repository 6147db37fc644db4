package jp.lg.isac.search.lucene;

import static jp.lg.isac.search.lucene.Documents.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
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
import jp.lg.isac.search.DocumentType;
import jp.lg.isac.search.Facet;
import jp.lg.isac.search.Reader;
import jp.lg.isac.search.SearchChange;
import jp.lg.isac.search.SearchDocument;
import jp.lg.isac.search.SearchEngine;
import jp.lg.isac.search.SearchHit;
import jp.lg.isac.search.SearchPage;
import jp.lg.isac.search.SearchQuery;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Draws documents, readers and filters, and holds the index against the rule itself. */
class VisibilityTest {

  private static final boolean IS_FULL = "full".equals(System.getProperty("isac.scale"));
  private static final List<String> TOKENS =
      List.of("all", "centre", "own:482013", "own:482021", "office:48", "peer:48", "learner");
  private static final List<String> WORDS =
      List.of("ランサムウェア", "誤送付", "停電", "委託先", "復旧", "研修", "漏えい");

  @Test
  void showsCountsAndSuggestsExactlyWhatTheReaderMayRead(@TempDir Path home) {
    var random = new Random(20261122);
    var documents = new ArrayList<SearchDocument>();
    int documentsDrawn = IS_FULL ? 1000 : 150;
    for (int i = 0; i < documentsDrawn; i++) {
      documents.add(draw(random));
    }
    try (var engine = LuceneSearchEngine.open(home)) {
      engine.apply(
          documents.stream().<SearchChange>map(SearchChange.Put::new).toList(), "all drawn");

      int cases = IS_FULL ? 10_000 : 100;
      for (int i = 0; i < cases; i++) {
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
            .with(Facet.TLP, random.nextBoolean() ? Set.of() : Set.of("GREEN", "CLEAR"))
            .with(Facet.TAG, random.nextBoolean() ? Set.of() : Set.of("教訓"))
            .withLimit(SearchQuery.MAX_LIMIT);
    Predicate<SearchDocument> byText = d -> d.title().contains(word) || d.body().contains(word);
    var byFilters =
        readable.stream()
            .filter(byText)
            .filter(d -> query.filters().keySet().stream().allMatch(f -> passes(query, f, d)))
            .toList();

    var found = all(engine, query);
    var page = engine.search(query);

    assertThat(found)
        .extracting(SearchHit::id)
        .containsExactlyInAnyOrderElementsOf(byFilters.stream().map(SearchDocument::id).toList());
    assertThat(page.total()).isEqualTo(byFilters.size());
    for (var facet : Facet.values()) {
      assertThat(page.facets().of(facet))
          .isEqualTo(count(readable.stream().filter(byText).toList(), query, facet));
    }
    if (page.didYouMean() != null) {
      assertThat(readable).anyMatch(d -> contains(d, page.didYouMean()));
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
        some(random, List.of("教訓", "手順", "注意")),
        random.nextInt(3) == 0 ? null : one(random, List.of("48", "49")),
        random.nextInt(3) == 0 ? null : one(random, List.of("MALWARE", "OTHER", "SPILLOVER")),
        random.nextInt(3) == 0 ? null : one(random, List.of("GREEN", "CLEAR", "AMBER")),
        some(random, List.of("住民記録", "財務会計")),
        NOON.plusSeconds(random.nextInt(50)),
        audience,
        random.nextInt(3) == 0 ? Set.of(one(random, TOKENS)) : Set.of());
  }

  private static Set<String> types(Random random) {
    return Set.of("ARTICLE", one(random, List.of("INCIDENT", "COURSE", "SHARED_REPORT")));
  }

  private static boolean passes(SearchQuery query, Facet facet, SearchDocument document) {
    return query.chosen(facet).isEmpty()
        || !Collections.disjoint(query.chosen(facet), values(facet, document));
  }

  private static Collection<String> values(Facet facet, SearchDocument document) {
    return switch (facet) {
      case TYPE -> List.of(document.type().name());
      case PREFECTURE -> ofNullable(document.prefecture());
      case CAUSE_CLASS -> ofNullable(document.causeClass());
      case TAG -> document.tags();
      case TLP -> ofNullable(document.tlp());
      case MONTH -> List.of("2026-11");
      case SYSTEM -> document.systems();
    };
  }

  private static List<String> ofNullable(@Nullable String value) {
    return value == null ? List.of() : List.of(value);
  }

  private static boolean contains(SearchDocument document, @Nullable String text) {
    return text != null && (document.title().contains(text) || document.body().contains(text));
  }

  private static Map<String, Long> count(
      List<SearchDocument> documents, SearchQuery query, Facet facet) {
    var counts = new TreeMap<String, Long>();
    for (var document : documents) {
      if (query.filters().keySet().stream()
          .allMatch(f -> f == facet || passes(query, f, document))) {
        values(facet, document).forEach(value -> counts.merge(value, 1L, Long::sum));
      }
    }
    return counts;
  }

  private static <T> T one(Random random, List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static <T> List<T> some(Random random, List<T> list) {
    return list.stream().filter(item -> random.nextInt(4) == 0).collect(Collectors.toList());
  }
}
