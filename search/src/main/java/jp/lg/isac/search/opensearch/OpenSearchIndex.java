package jp.lg.isac.search.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.lg.isac.search.DocumentKey;
import jp.lg.isac.search.DocumentType;
import jp.lg.isac.search.Facet;
import jp.lg.isac.search.Facets;
import jp.lg.isac.search.FileText;
import jp.lg.isac.search.Reader;
import jp.lg.isac.search.SearchQuery;
import jp.lg.isac.search.query.Corrections;
import jp.lg.isac.search.query.Fields;
import jp.lg.isac.search.query.Hit;
import jp.lg.isac.search.query.Index;
import jp.lg.isac.search.query.Queries;
import jp.lg.isac.search.query.Stored;
import jp.lg.isac.search.query.Suggestions.Candidate;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** The shared index, asked for one answer to one reader. Several requests make it. */
final class OpenSearchIndex implements Index {

  /** All questions go to the same copy of the index, so that pages follow each other. */
  static final String PREFERENCE = "isac";

  private static final int MOST_VALUES = 10_000;
  private static final int MOST_SUGGESTIONS = 1_000;
  private static final int LONGEST_BEGINNING = 200;

  private final Client client;
  private final String search;
  private final Reader reader;
  private final PublicRarity rarity;

  /** By the number that their hits carry. */
  private final List<String> keys = new ArrayList<>();

  OpenSearchIndex(Client client, String alias, Reader reader) {
    this.client = client;
    this.search = "/" + alias + "/_search?preference=" + PREFERENCE;
    this.reader = reader;
    this.rarity = new PublicRarity(client, alias);
  }

  @Override
  public Corrections words() {
    return new OpenSearchCorrections(client, search, Mapping.counted(Fields.WORDS));
  }

  @Override
  public Corrections phrases() {
    return new OpenSearchCorrections(client, search, Fields.PHRASE);
  }

  @Override
  public Query term(Term term) {
    return new TermQuery(term);
  }

  @Override
  public boolean finds(Query query) throws IOException {
    var answer =
        client.post(
            search,
            Map.of(
                "size",
                1,
                "_source",
                false,
                "track_total_hits",
                false,
                "query",
                filtered(Dsl.matching(query))));
    return !answer.path("hits").path("hits").isEmpty();
  }

  @Override
  public Matches matches(Query matching, SearchQuery query) throws IOException {
    var found = Dsl.matching(matching);
    var aggregations = new HashMap<String, Object>();
    aggregations.put("passing", Map.of("filter", allOf(chosen(query, null))));
    for (var facet : Facet.values()) {
      var values = Map.of("terms", Map.of("field", Fields.facet(facet), "size", MOST_VALUES));
      aggregations.put(
          facet.name(),
          Map.of("filter", allOf(chosen(query, facet)), "aggs", Map.of("values", values)));
    }
    var answer =
        client.post(
            search,
            Map.of(
                "size",
                0,
                "track_total_hits",
                true,
                "query",
                filtered(found),
                "aggs",
                aggregations));
    var counted = answer.path("aggregations");
    var passing = new ArrayList<Map<String, Object>>(chosen(query, null));
    passing.addFirst(found);
    return new Found(
        answer.path("hits").path("total").path("value").asLong(),
        counted.path("passing").path("doc_count").asLong(),
        facets(counted),
        passing);
  }

  /** The filters of all facets but one. */
  private static List<Map<String, Object>> chosen(SearchQuery query, @Nullable Facet but) {
    var filters = new ArrayList<Map<String, Object>>();
    for (var facet : Facet.values()) {
      if (facet != but && !query.chosen(facet).isEmpty()) {
        filters.add(Map.of("terms", Map.of(Fields.facet(facet), query.chosen(facet))));
      }
    }
    return filters;
  }

  private static Map<String, Object> allOf(List<Map<String, Object>> filters) {
    return filters.isEmpty()
        ? Map.of("match_all", Map.of())
        : Map.of("bool", Map.of("filter", filters));
  }

  private static Map<String, Object> filtered(Map<String, Object> query) {
    return allOf(List.of(query));
  }

  private static Facets facets(JsonNode counted) {
    var all = new EnumMap<Facet, Map<String, Long>>(Facet.class);
    for (var facet : Facet.values()) {
      var counts = new HashMap<String, Long>();
      for (var bucket : counted.path(facet.name()).path("values").path("buckets")) {
        counts.put(bucket.path("key").asText(), bucket.path("doc_count").asLong());
      }
      var sorted = new LinkedHashMap<String, Long>();
      counts.entrySet().stream()
          .sorted(
              Map.Entry.<String, Long>comparingByValue()
                  .reversed()
                  .thenComparing(Map.Entry.comparingByKey()))
          .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
      all.put(facet, sorted);
    }
    return new Facets(all);
  }

  @Override
  public List<Hit> scored(List<Query> scores, List<Hit> hits) throws IOException {
    if (hits.isEmpty()) {
      return hits;
    }
    var byKey = new HashMap<String, Hit>();
    hits.forEach(hit -> byKey.put(keys.get(hit.document()), hit));
    var request = new HashMap<String, Object>();
    request.put("size", hits.size());
    request.put("_source", false);
    request.put("query", ranked(List.of(ids(byKey.keySet())), scores));
    var scored = new ArrayList<Hit>();
    for (var found : client.post(search, request).path("hits").path("hits")) {
      var hit = byKey.get(found.path("_id").asText());
      if (hit != null) {
        scored.add(hit.withScore(found.path("_score").floatValue()));
      }
    }
    return scored;
  }

  @Override
  public Optional<float[]> scores(List<Query> scores, Term key) throws IOException {
    learn(scores);
    var named = new ArrayList<Map<String, Object>>();
    for (var score : scores) {
      named.add(
          Map.of(
              "bool",
              Map.of(
                  "should", List.of(Dsl.scoring(score, rarity::of)), "_name", "" + named.size())));
    }
    var answer =
        client.post(
            search + "&include_named_queries_score=true",
            Map.of(
                "size",
                1,
                "_source",
                false,
                "query",
                Map.of(
                    "bool", Map.of("filter", List.of(ids(Set.of(key.text()))), "should", named))));
    var found = answer.path("hits").path("hits").path(0);
    if (found.isMissingNode()) {
      return Optional.empty();
    }
    var values = new float[scores.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = found.path("matched_queries").path("" + i).floatValue();
    }
    return Optional.of(values);
  }

  @Override
  public List<Stored> stored(List<Hit> hits) throws IOException {
    if (hits.isEmpty()) {
      return List.of();
    }
    var wanted = new LinkedHashSet<String>();
    hits.forEach(hit -> wanted.add(keys.get(hit.document())));
    // Asked again who may read it: that may have changed since it was found.
    var readable = Dsl.matching(Queries.visible(reader, MatchAllDocsQuery.INSTANCE));
    var answer =
        client.post(
            search,
            Map.of(
                "size", wanted.size(),
                "query", allOf(List.of(ids(wanted), readable))));
    var byKey = new HashMap<String, Stored>();
    for (var found : answer.path("hits").path("hits")) {
      byKey.put(found.path("_id").asText(), stored(found.path("_source")));
    }
    return wanted.stream().filter(byKey::containsKey).map(byKey::get).toList();
  }

  private static Stored stored(JsonNode source) {
    return new Stored(
        new DocumentKey(
            DocumentType.valueOf(source.path(Fields.TYPE).asText()),
            UUID.fromString(source.path(Mapping.ID).asText())),
        source.path(Mapping.TITLE).asText(),
        source.path(Mapping.BODY).asText(),
        files(source),
        Instant.EPOCH.plus(source.path(Fields.UPDATED_AT).asLong(), ChronoUnit.MICROS));
  }

  private static List<FileText> files(JsonNode source) {
    var texts = source.path(Mapping.FILE_TEXTS);
    var files = new ArrayList<FileText>();
    for (var name : source.path(Mapping.FILE_NAMES)) {
      files.add(new FileText(name.asText(), texts.path(files.size()).asText()));
    }
    return files;
  }

  @Override
  public List<String> suggestions(Reader reader, Set<String> beginnings, int limit)
      throws IOException {
    var fitting = beginnings.stream().filter(text -> text.length() <= LONGEST_BEGINNING).toList();
    if (fitting.isEmpty()) {
      return List.of();
    }
    var ways =
        fitting.stream().map(text -> Map.of("prefix", Map.of(Fields.SUGGESTION, text))).toList();
    var readable = Dsl.matching(Queries.visible(reader, MatchAllDocsQuery.INSTANCE));
    var pattern = String.join("|", fitting.stream().map(OpenSearchIndex::literally).toList());
    var terms =
        Map.of(
            "field", Fields.SUGGESTION, "include", "(" + pattern + ").*", "size", MOST_SUGGESTIONS);
    var answer =
        client.post(
            search,
            Map.of(
                "size", 0,
                "query",
                    Map.of(
                        "bool",
                        Map.of(
                            "filter",
                            List.of(readable),
                            "should",
                            ways,
                            "minimum_should_match",
                            1)),
                "aggs", Map.of("terms", Map.of("terms", terms))));
    var candidates = new ArrayList<Candidate>();
    for (var bucket : answer.path("aggregations").path("terms").path("buckets")) {
      candidates.add(new Candidate(bucket.path("key").asText(), bucket.path("doc_count").asInt()));
    }
    candidates.sort(Candidate.BEST_FIRST);
    return candidates.stream().map(Candidate::shown).distinct().limit(limit).toList();
  }

  /** A regular expression for just this. */
  private static String literally(String text) {
    var pattern = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (c < 128 && !Character.isLetterOrDigit(c)) {
                pattern.append('\\');
              }
              pattern.appendCodePoint(c);
            });
    return pattern.toString();
  }

  private static Map<String, Object> ids(Set<String> keys) {
    return Map.of("ids", Map.of("values", keys));
  }

  private void learn(List<Query> scores) throws IOException {
    var terms = new HashSet<Term>();
    scores.forEach(score -> Dsl.terms(score).forEach(terms::add));
    rarity.learn(terms);
  }

  private Map<String, Object> ranked(List<Map<String, Object>> filters, List<Query> scores)
      throws IOException {
    learn(scores);
    var should = scores.stream().map(score -> Dsl.scoring(score, rarity::of)).toList();
    return Map.of("bool", Map.of("filter", filters, "should", should));
  }

  private final class Found implements Matches {
    private final long found;
    private final long total;
    private final Facets facets;
    private final List<Map<String, Object>> filters;

    Found(long found, long total, Facets facets, List<Map<String, Object>> filters) {
      this.found = found;
      this.total = total;
      this.facets = facets;
      this.filters = filters;
    }

    @Override
    public long found() {
      return found;
    }

    @Override
    public long total() {
      return total;
    }

    @Override
    public Facets facets() {
      return facets;
    }

    @Override
    public List<Hit> best(List<Query> scores, int wanted, @Nullable Hit behind) throws IOException {
      return top(
          ranked(filters, scores),
          List.of(
              Map.of("_score", "desc"),
              Map.of(Fields.UPDATED_AT, "desc"),
              Map.of(Fields.ORDER, "asc")),
          wanted,
          behind == null ? null : List.of(behind.score(), behind.updatedAt(), behind.order()));
    }

    @Override
    public List<Hit> newest(int wanted, @Nullable Hit behind) throws IOException {
      return top(
          allOf(filters),
          List.of(Map.of(Fields.UPDATED_AT, "desc"), Map.of(Fields.ORDER, "asc")),
          wanted,
          behind == null ? null : List.of(behind.updatedAt(), behind.order()));
    }

    private List<Hit> top(
        Map<String, Object> query,
        List<Map<String, String>> sort,
        int wanted,
        @Nullable List<?> behind)
        throws IOException {
      var request = new HashMap<String, Object>();
      request.put("size", wanted);
      request.put("_source", false);
      request.put("track_total_hits", false);
      request.put("query", query);
      request.put("sort", sort);
      if (behind != null) {
        request.put("search_after", behind);
      }
      var hits = new ArrayList<Hit>();
      for (var found : client.post(search, request).path("hits").path("hits")) {
        var places = found.path("sort");
        int last = sort.size() - 1;
        keys.add(found.path("_id").asText());
        hits.add(
            new Hit(
                keys.size() - 1,
                last == 1 ? 0 : places.path(0).floatValue(),
                places.path(last - 1).asLong(),
                places.path(last).asLong()));
      }
      return hits;
    }
  }
}
