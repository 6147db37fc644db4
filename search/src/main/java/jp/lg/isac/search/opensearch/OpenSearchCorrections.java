package jp.lg.isac.search.opensearch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.lg.isac.search.query.Corrections;

/** Corrections by the terms of a field, from the suggester that knows them. */
final class OpenSearchCorrections extends Corrections {

  /** The likest are chosen from so many. */
  private static final int LOOKED_AT = 100;

  private final Client client;
  private final String search;
  private final String field;

  OpenSearchCorrections(Client client, String search, String field) {
    this.client = client;
    this.search = search;
    this.field = field;
  }

  @Override
  public Set<String> unknown(Collection<String> words) throws IOException {
    var each = new HashMap<String, Object>();
    var asked = List.copyOf(words);
    for (int i = 0; i < asked.size(); i++) {
      each.put("" + i, Map.of("term", Map.of(field, TokenText.term(asked.get(i)))));
    }
    var unknown = new HashSet<String>();
    if (asked.isEmpty()) {
      return unknown;
    }
    var counts =
        client
            .post(
                search,
                Map.of(
                    "size", 0, "aggs", Map.of("words", Map.of("filters", Map.of("filters", each)))))
            .path("aggregations")
            .path("words")
            .path("buckets");
    for (int i = 0; i < asked.size(); i++) {
      if (counts.path("" + i).path("doc_count").asLong() == 0) {
        unknown.add(asked.get(i));
      }
    }
    return unknown;
  }

  @Override
  protected Map<String, List<Correction>> alike(Map<String, Integer> letters) throws IOException {
    var each = new HashMap<String, Object>();
    var words = List.copyOf(letters.keySet());
    for (int i = 0; i < words.size(); i++) {
      each.put("" + i, suggest(words.get(i), letters.getOrDefault(words.get(i), 1)));
    }
    var found = client.post(search, Map.of("size", 0, "suggest", each)).path("suggest");
    var alike = new HashMap<String, List<Correction>>();
    for (int i = 0; i < words.size(); i++) {
      var corrections = new ArrayList<Correction>();
      for (var option : found.path("" + i).path(0).path("options")) {
        corrections.add(
            new Correction(
                option.path("text").asText(),
                option.path("score").floatValue(),
                option.path("freq").asInt()));
      }
      alike.put(words.get(i), corrections);
    }
    return alike;
  }

  private Map<String, Object> suggest(String word, int letters) {
    var term = new HashMap<String, Object>();
    term.put("field", field);
    term.put("analyzer", "keyword");
    term.put("suggest_mode", "always");
    term.put("max_edits", letters);
    term.put("prefix_length", 0);
    term.put("min_word_length", 1);
    term.put("accuracy", 0);
    term.put("max_term_freq", 1);
    term.put("size", LOOKED_AT);
    return Map.of("text", TokenText.term(word), "term", term);
  }
}
