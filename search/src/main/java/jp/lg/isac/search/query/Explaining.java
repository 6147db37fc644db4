package jp.lg.isac.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.lg.isac.search.Explanation;
import jp.lg.isac.search.Explanation.Kind;
import jp.lg.isac.search.Explanation.Match;
import jp.lg.isac.search.Explanation.Part;
import jp.lg.isac.search.Explanation.Reason;
import jp.lg.isac.search.SearchHit;
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
public final class Explaining {
  private final Index index;
  private final Queries queries;
  private final SearchQuery query;

  private Explaining(SearchQuery query, TextAnalyzer analyzer, Index index) throws IOException {
    this.query = query;
    this.index = index;
    this.queries = new Queries(query, QueryText.parse(query.text()), analyzer, index);
  }

  /**
   * Nothing where the reader may not read the document.
   *
   * @param key of the document
   * @param hits the first {@link Explanation#LOOKED_THROUGH}
   */
  public static Optional<Explanation> of(
      SearchQuery query, Term key, List<SearchHit> hits, TextAnalyzer analyzer, Index index)
      throws IOException {
    return new Explaining(query, analyzer, index).of(key, rank(key, hits));
  }

  private static int rank(Term key, List<SearchHit> hits) {
    for (int i = 0; i < hits.size(); i++) {
      if (Fields.key(hits.get(i).type(), hits.get(i).id()).equals(key)) {
        return i + 1;
      }
    }
    return 0;
  }

  private Optional<Explanation> of(Term key, int rank) throws IOException {
    if (!finds(key, Queries.visible(query.reader(), new TermQuery(key)))) {
      return Optional.empty();
    }
    var words = index.scores(queries.words(), key);
    var ranking = queries.ranking();
    var closely = index.scores(ranking, key);
    if (words.isEmpty() || closely.isEmpty()) {
      return Optional.empty();
    }
    double byWords = 0;
    for (float score : words.get()) {
      byWords += score;
    }
    var reasons = reasons(ranking, closely.get());
    return Optional.of(
        new Explanation(
            match(key, rank),
            rank,
            byWords,
            reasons.stream().mapToDouble(Reason::score).sum(),
            reasons));
  }

  private Match match(Term key, int rank) throws IOException {
    if (finds(key, queries.close())) {
      return Match.CLOSE;
    }
    return rank > 0 ? Match.BROAD : Match.NONE;
  }

  private boolean finds(Term key, Query found) throws IOException {
    return index.finds(
        new BooleanQuery.Builder()
            .add(new TermQuery(key), Occur.FILTER)
            .add(found, Occur.FILTER)
            .build());
  }

  private static List<Reason> reasons(List<Query> scores, float[] found) {
    Map<Kind, List<Part>> parts = new EnumMap<>(Kind.class);
    for (int i = 0; i < found.length; i++) {
      if (found[i] > 0) {
        var score = scores.get(i);
        float weight = score instanceof BoostQuery boosted ? boosted.getBoost() : 1;
        var plain = score instanceof BoostQuery boosted ? boosted.getQuery() : score;
        parts
            .computeIfAbsent(kind(plain), kind -> new ArrayList<>())
            .add(new Part(text(plain), weight, found[i]));
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

  private static Kind kind(Query plain) {
    return switch (terms(plain).findFirst().map(Term::field).orElse("")) {
      case Fields.TITLE_WORDS -> Kind.TITLE;
      case Fields.FILE_WORDS, Fields.FILE_GRAMS -> Kind.FILES;
      case Fields.READINGS, Fields.TRIPLES -> Kind.SOUNDS;
      case Fields.WORDS -> plain instanceof PhraseQuery ? Kind.NEARNESS : Kind.WORDS;
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
