package jp.lg.isac.search.relevance;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.lg.isac.search.DocumentType;
import jp.lg.isac.search.Reader;
import jp.lg.isac.search.SearchChange;
import jp.lg.isac.search.SearchDocument;
import jp.lg.isac.search.SearchEngine;
import jp.lg.isac.search.SearchQuery;
import jp.lg.isac.search.lucene.LuceneSearchEngine;

/** The product's engine, asked through its port like a page asks it. */
final class Product implements Ranking {

  private static final int BATCH = 500;
  private static final Reader EVERYBODY = new Reader(Set.of("all"));

  private final SearchEngine engine;
  private final Map<UUID, String> ids = new HashMap<>();

  Product(Path home, List<Collection.Text> texts) {
    this.engine = LuceneSearchEngine.open(home);
    try (var rebuild = engine.rebuild()) {
      for (int from = 0; from < texts.size(); from += BATCH) {
        var batch = texts.subList(from, Math.min(texts.size(), from + BATCH));
        rebuild.apply(batch.stream().map(this::put).toList());
      }
      rebuild.complete("filled");
    }
  }

  private SearchChange put(Collection.Text text) {
    var id = UUID.nameUUIDFromBytes(text.id().getBytes(StandardCharsets.UTF_8));
    ids.put(id, text.id());
    return new SearchChange.Put(
        new SearchDocument(
            DocumentType.ARTICLE,
            id,
            text.title(),
            text.text(),
            List.of(),
            null,
            null,
            Instant.EPOCH,
            Set.of("all"),
            Set.of()));
  }

  @Override
  public List<String> topTen(String question) {
    var page = engine.search(SearchQuery.of(EVERYBODY, question).withLimit(TEN));
    return page.items().stream().map(hit -> ids.getOrDefault(hit.id(), "")).toList();
  }

  @Override
  public void close() {
    engine.close();
  }
}
