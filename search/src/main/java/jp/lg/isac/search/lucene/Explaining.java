package jp.lg.isac.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.lg.isac.search.Explanation;
import jp.lg.isac.search.Explanation.Kind;
import jp.lg.isac.search.Explanation.Match;
import jp.lg.isac.search.Explanation.Part;
import jp.lg.isac.search.Explanation.Reason;
import jp.lg.isac.search.SearchQuery;
import jp.lg.isac.search.analysis.QueryText;
import jp.lg.isac.search.analysis.TextAnalyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Says of one document what the queries of both passes give it. */
final class Explaining {
  private final PublicStatistics searcher;
  private final Queries queries;
  private final SearchQuery query;

  private Explaining(SearchQuery query, TextAnalyzer analyzer, PublicStatistics searcher)
      throws IOException {
    this.query = query;
    this.searcher = searcher;
    this.queries = new Queries(query, QueryText.parse(query.text()), analyzer, searcher);
  }

  /**
   * Nothing where the reader may not read the document.
   *
   * @param key of the document
   * @param ranks of the first hits, by their key
   */
  static Optional<Explanation> of(
      SearchQuery query,
      Term key,
      Map<String, Integer> ranks,
      TextAnalyzer analyzer,
      PublicStatistics searcher)
      throws IOException {
    return new Explaining(query, analyzer, searcher).of(key, ranks.getOrDefault(key.text(), 0));
  }

  private Optional<Explanation> of(Term key, int rank) throws IOException {
    var document = only(key, Queries.visible(query.reader(), new TermQuery(key)));
    if (document.isEmpty()) {
      return Optional.empty();
    }
    double byWords = 0;
    for (var score : queries.words()) {
      byWords += score(score, document.getAsInt());
    }
    var reasons = reasons(document.getAsInt());
    return Optional.of(
        new Explanation(
            match(key, rank),
            rank,
            byWords,
            reasons.stream().mapToDouble(Reason::score).sum(),
            reasons));
  }

  private Match match(Term key, int rank) throws IOException {
    if (only(key, queries.close()).isPresent()) {
      return Match.CLOSE;
    }
    return rank > 0 ? Match.BROAD : Match.NONE;
  }

  /** The document, if the query finds it. */
  private OptionalInt only(Term key, Query found) throws IOException {
    var only =
        new BooleanQuery.Builder()
            .add(new TermQuery(key), Occur.FILTER)
            .add(found, Occur.FILTER)
            .build();
    var hits = searcher.search(only, 1).scoreDocs;
    return hits.length == 0 ? OptionalInt.empty() : OptionalInt.of(hits[0].doc);
  }

  private List<Reason> reasons(int document) throws IOException {
    Map<Kind, List<Part>> parts = new EnumMap<>(Kind.class);
    for (var score : queries.ranking()) {
      double found = score(score, document);
      if (found > 0) {
        float weight = score instanceof BoostQuery boosted ? boosted.getBoost() : 1;
        var plain = score instanceof BoostQuery boosted ? boosted.getQuery() : score;
        parts
            .computeIfAbsent(kind(plain), kind -> new ArrayList<>())
            .add(new Part(text(plain), weight, found));
      }
    }
    return parts.entrySet().stream()
        .map(each -> reason(each.getKey(), each.getValue()))
        .sorted(Comparator.comparing(Reason::score).reversed())
        .toList();
  }

  private static Reason reason(Kind kind, List<Part> parts) {
    parts.sort(Comparator.comparing(Part::score).reversed());
    return new Reason(kind, parts.stream().mapToDouble(Part::score).sum(), parts);
  }

  private double score(Query score, int document) throws IOException {
    var explained = searcher.explain(score, document);
    return explained.isMatch() ? explained.getValue().doubleValue() : 0;
  }

  private static Kind kind(Query plain) {
    return switch (terms(plain).findFirst().map(Term::field).orElse("")) {
      case IndexSchema.TITLE_WORDS -> Kind.TITLE;
      case IndexSchema.READINGS, IndexSchema.TRIPLES -> Kind.SOUNDS;
      case IndexSchema.WORDS -> plain instanceof PhraseQuery ? Kind.NEARNESS : Kind.WORDS;
      default -> Kind.CHARACTERS;
    };
  }

  private static String text(Query plain) {
    return terms(plain).map(Term::text).collect(Collectors.joining(" "));
  }

  private static Stream<Term> terms(Query plain) {
    return switch (plain) {
      case TermQuery term -> Stream.of(term.getTerm());
      case PhraseQuery phrase -> Stream.of(phrase.getTerms());
      case BoostQuery boosted -> terms(boosted.getQuery());
      case BooleanQuery any -> any.clauses().stream().flatMap(clause -> terms(clause.query()));
      default -> Stream.empty();
    };
  }
}
