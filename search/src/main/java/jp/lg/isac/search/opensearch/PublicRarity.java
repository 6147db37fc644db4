package jp.lg.isac.search.opensearch;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;

/** How rare terms are among documents for everybody, as BM25 has it. One is used for one answer. */
final class PublicRarity {
  private final Client client;
  private final String alias;
  private final Map<Term, Float> known = new HashMap<>();

  PublicRarity(Client client, String alias) {
    this.client = client;
    this.alias = alias;
  }

  /** Looks up those of the terms that are not known yet. */
  void learn(Collection<Term> terms) throws IOException {
    var unknown = new LinkedHashSet<>(terms);
    unknown.removeAll(known.keySet());
    if (unknown.isEmpty()) {
      return;
    }
    var byField = unknown.stream().collect(Collectors.groupingBy(Term::field, Collectors.toSet()));
    var texts = new HashMap<String, String>();
    byField.forEach((field, itsTerms) -> texts.put(field, text(itsTerms)));
    var vectors =
        client
            .post(
                "/" + alias + "/_termvectors?preference=" + OpenSearchIndex.PREFERENCE,
                Map.of(
                    "doc", Map.of("all", texts),
                    "term_statistics", true,
                    "field_statistics", true,
                    "positions", false,
                    "offsets", false,
                    "payloads", false))
            .path("term_vectors");
    for (var term : unknown) {
      var field = vectors.path(Mapping.counted(term.field()));
      long all = Math.max(1, field.path("field_statistics").path("doc_count").asLong());
      long having = field.path("terms").path(TokenText.term(term.text())).path("doc_freq").asLong();
      known.put(term, rarity(Math.min(all, Math.max(1, having)), all));
    }
  }

  private static String text(Set<Term> terms) {
    return terms.stream().map(term -> TokenText.term(term.text())).collect(Collectors.joining(" "));
  }

  private static float rarity(long having, long all) {
    return (float) Math.log1p((all - having + 0.5) / (having + 0.5));
  }

  /** Of a term that was looked up. */
  float of(Term term) {
    var rarity = known.get(term);
    if (rarity == null) {
      throw new IllegalStateException("not looked up: " + term.field());
    }
    return rarity;
  }
}
