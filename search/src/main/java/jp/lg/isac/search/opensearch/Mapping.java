package jp.lg.isac.search.opensearch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.lg.isac.search.Dictionary;
import jp.lg.isac.search.Facet;
import jp.lg.isac.search.FileText;
import jp.lg.isac.search.SearchChange;
import jp.lg.isac.search.analysis.TextAnalyzer;
import jp.lg.isac.search.query.Entry;
import jp.lg.isac.search.query.Fields;
import jp.lg.isac.search.query.Index;
import jp.lg.isac.search.query.Micros;

/** The settings and fields of an index, and how a document fills them. */
final class Mapping {
  static final String ID = "id";
  static final String TITLE = "title";
  static final String BODY = "body";

  /** Names and texts of files, in the same order. */
  static final String FILE_NAMES = "fileNames";

  static final String FILE_TEXTS = "fileTexts";

  /** Kept in every index beside its documents, under this id and in this field. */
  static final String POSITION = "position";

  static final String CLAIMED_UNTIL = "claimedUntil";

  /** The dictionary of an index stands beside its fields. */
  static final String META = "_meta";

  private static final String SYNONYMS = "synonyms";
  private static final String WORDS = "words";

  /** What a keyword may have in Lucene, in bytes. */
  private static final int LONGEST_TERM = 32_766;

  /**
   * How many tokens a report of some 280 characters has in each field, by which texts count as long
   * or short. The average of the index would be that of what others keep to themselves, too.
   */
  private static final Map<String, Integer> USUAL_LENGTHS =
      Map.of(
          Fields.WORDS, 120,
          Fields.GRAMS, 280,
          Fields.READINGS, 380,
          Fields.TRIPLES, 360,
          Fields.TITLE_WORDS, 6,
          Fields.TITLE_GRAMS, 15,
          Fields.FILE_WORDS, 800,
          Fields.FILE_GRAMS, 2_000);

  private Mapping() {}

  /** The twin of a searched field that has the terms of documents for everybody only. */
  static String counted(String field) {
    return "all." + field;
  }

  /** What creates an index, whose documents are taken apart with this dictionary. */
  static Map<String, Object> index(Map<String, ?> aliases, Dictionary dictionary) {
    var similarities = new HashMap<String, Object>();
    var fields = new HashMap<String, Object>();
    var counted = new HashMap<String, Object>();
    for (var field : Fields.ANALYSED) {
      similarities.put(field, similarity(USUAL_LENGTHS.getOrDefault(field, 1)));
      fields.put(
          field, Map.of("type", "text", "analyzer", TokenText.ANALYZER, "similarity", field));
      counted.put(
          field,
          Map.of(
              "type",
              "text",
              "analyzer",
              TokenText.ANALYZER,
              "index_options",
              "docs",
              "norms",
              false));
    }
    fields.put("all", Map.of("properties", counted));
    var facets = new HashMap<String, Object>();
    for (var facet : Facet.values()) {
      facets.put(facet.name(), Map.of("type", "keyword"));
    }
    fields.put("facet", Map.of("properties", facets));
    for (var field :
        List.of(
            Fields.KEY,
            Fields.TYPE,
            Fields.AUDIENCE,
            Fields.RICHER,
            Fields.TAG,
            Fields.SUGGESTION,
            Fields.PHRASE)) {
      fields.put(field, Map.of("type", "keyword"));
    }
    for (var field : List.of(Fields.ORDER, Fields.UPDATED_AT, CLAIMED_UNTIL)) {
      fields.put(field, Map.of("type", "long"));
    }
    for (var field : List.of(ID, TITLE, BODY, FILE_NAMES, FILE_TEXTS, POSITION)) {
      fields.put(field, Map.of("type", "keyword", "index", false, "doc_values", false));
    }
    return Map.of(
        "settings",
        Map.of(
            // Counts are exact, and words equally rare everywhere, in one shard.
            "number_of_shards",
            1,
            "auto_expand_replicas",
            "0-1",
            // Whoever writes makes it seen.
            "refresh_interval",
            "-1",
            "analysis",
            TokenText.analysis(),
            "similarity",
            similarities),
        "mappings",
        Map.of(
            META,
            meta(dictionary),
            "dynamic",
            "strict",
            "_source",
            Map.of(
                "includes",
                List.of(
                    Fields.TYPE,
                    ID,
                    TITLE,
                    BODY,
                    FILE_NAMES,
                    FILE_TEXTS,
                    Fields.UPDATED_AT,
                    POSITION,
                    CLAIMED_UNTIL)),
            "properties",
            fields),
        "aliases",
        aliases);
  }

  /** What lets an index keep its dictionary. */
  static Map<String, String> meta(Dictionary dictionary) {
    return Map.of(SYNONYMS, dictionary.synonymLines(), WORDS, dictionary.wordLines());
  }

  /**
   * The dictionary that an index keeps.
   *
   * @param mappings of one index, as the server answers them
   */
  static Dictionary dictionary(JsonNode mappings) {
    var kept = mappings.elements().next().path("mappings").path(META);
    return Dictionary.of(kept.path(SYNONYMS).asText(), kept.path(WORDS).asText());
  }

  /** BM25, of which the boost brings how rare the word is. */
  private static Map<String, Object> similarity(int usualLength) {
    var source =
        "return query.boost * doc.freq / (doc.freq + %sf * (%sf + %sf * doc.length / %d))"
            .formatted(Index.K1, 1 - Index.B, Index.B, usualLength);
    return Map.of("type", "scripted", "script", Map.of("source", source));
  }

  /**
   * The lines of a bulk request for a change.
   *
   * @throws IllegalArgumentException if the document cannot be indexed
   */
  static String lines(SearchChange change, TextAnalyzer analyzer) {
    try {
      return switch (change) {
        case SearchChange.Put put -> {
          var entry = Entry.of(put.document(), analyzer);
          var action = Map.of("index", Map.of("_id", entry.key()));
          yield Client.json(action) + "\n" + Client.json(document(entry)) + "\n";
        }
        case SearchChange.Remove remove -> {
          var key = Fields.key(remove.type(), remove.id()).text();
          yield Client.json(Map.of("delete", Map.of("_id", key))) + "\n";
        }
      };
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static Map<String, Object> document(Entry entry) {
    var source = entry.document();
    var document = new LinkedHashMap<String, Object>();
    document.put(ID, source.id().toString());
    document.put(TITLE, source.title());
    document.put(BODY, source.body());
    document.put(FILE_NAMES, source.files().stream().map(FileText::name).toList());
    document.put(FILE_TEXTS, source.files().stream().map(FileText::text).toList());
    document.put(Fields.UPDATED_AT, Micros.of(source.updatedAt()));
    document.put(Fields.ORDER, entry.order());
    entry.terms().forEach((field, terms) -> document.put(field, terms(terms)));
    document.put(Fields.TYPE, source.type().name());
    var facets = new HashMap<String, Object>();
    for (var facet : Facet.values()) {
      facets.put(facet.name(), terms(source.of(facet)));
    }
    document.put("facet", facets);
    var texts = new HashMap<String, String>();
    entry.tokens().forEach((field, tokens) -> texts.put(field, TokenText.of(tokens)));
    document.putAll(texts);
    if (entry.isForEverybody()) {
      document.put("all", texts);
    }
    return document;
  }

  private static List<String> terms(Collection<String> terms) {
    for (var term : terms) {
      if (term.getBytes(StandardCharsets.UTF_8).length > LONGEST_TERM) {
        throw new IllegalArgumentException("a term of " + term.length() + " characters");
      }
    }
    return new ArrayList<>(terms);
  }
}
