package jp.lg.isac.search.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import jp.lg.isac.search.analysis.Analysis.Token;
import jp.lg.isac.search.query.Fields;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PointRangeQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;

/**
 * Says in OpenSearch's language what a tree of Lucene queries says. Scores are written out: the
 * boost of a word is its weight times how rare it is among documents for everybody.
 */
final class Dsl {

  private final ToDoubleFunction<Term> rarity;

  private Dsl(ToDoubleFunction<Term> rarity) {
    this.rarity = rarity;
  }

  /** What a query finds; that needs no scores. */
  static Map<String, Object> matching(Query query) {
    return new Dsl(term -> 1).said(query, 1);
  }

  /**
   * What it finds, and how well it matches.
   *
   * @param rarity of a term
   */
  static Map<String, Object> scoring(Query query, ToDoubleFunction<Term> rarity) {
    return new Dsl(rarity).said(query, 1);
  }

  /** All terms that have a part in the score. */
  static Stream<Term> terms(Query query) {
    return switch (query) {
      case TermQuery term -> Stream.of(term.getTerm());
      case PhraseQuery phrase -> Stream.of(phrase.getTerms());
      case BoostQuery boosted -> terms(boosted.getQuery());
      case BooleanQuery any -> any.clauses().stream().flatMap(clause -> terms(clause.query()));
      default -> Stream.empty();
    };
  }

  private Map<String, Object> said(Query query, double boost) {
    return switch (query) {
      case TermQuery term -> term(term.getTerm(), boost);
      case PhraseQuery phrase -> phrase(phrase, boost);
      case BoostQuery boosted -> said(boosted.getQuery(), boost * boosted.getBoost());
      case BooleanQuery bool -> bool(bool, boost);
      case PrefixQuery prefix ->
          one("prefix", prefix.getField(), text(prefix.getPrefix()), "boost", boost);
      case TermInSetQuery terms -> anyOf(terms);
      case PointRangeQuery range -> range(range);
      case MatchAllDocsQuery all -> Map.of("match_all", Map.of());
      case MatchNoDocsQuery none -> Map.of("match_none", Map.of());
      default -> throw new IllegalArgumentException("query " + query.getClass());
    };
  }

  private Map<String, Object> term(Term term, double boost) {
    return one("term", term.field(), text(term), "boost", boost * rarity.applyAsDouble(term));
  }

  private static Map<String, Object> one(
      String kind, String field, String value, String option, Object chosen) {
    return Map.of(kind, Map.of(field, Map.of("value", value, option, chosen)));
  }

  private static String text(Term term) {
    return Fields.ANALYSED.contains(term.field()) ? TokenText.term(term.text()) : term.text();
  }

  /** Its words are scored one by one with the same boost, and summed. */
  private Map<String, Object> phrase(PhraseQuery phrase, double boost) {
    var terms = phrase.getTerms();
    var tokens = new ArrayList<Token>();
    double sum = 0;
    for (int i = 0; i < terms.length; i++) {
      tokens.add(new Token(terms[i].text(), phrase.getPositions()[i] - phrase.getPositions()[0]));
      sum += rarity.applyAsDouble(terms[i]);
    }
    return Map.of(
        "match_phrase",
        Map.of(
            phrase.getField(),
            Map.of(
                "query",
                TokenText.of(tokens),
                "slop",
                phrase.getSlop(),
                "boost",
                boost * sum / terms.length)));
  }

  private Map<String, Object> bool(BooleanQuery bool, double boost) {
    var clauses = new HashMap<String, Object>();
    for (var occur : BooleanClause.Occur.values()) {
      var said =
          bool.clauses().stream()
              .filter(clause -> clause.occur() == occur)
              .map(clause -> said(clause.query(), boost))
              .toList();
      if (!said.isEmpty()) {
        clauses.put(
            switch (occur) {
              case MUST -> "must";
              case FILTER -> "filter";
              case SHOULD -> "should";
              case MUST_NOT -> "must_not";
            },
            said);
      }
    }
    if (bool.getMinimumNumberShouldMatch() > 0) {
      clauses.put("minimum_should_match", bool.getMinimumNumberShouldMatch());
    }
    return Map.of("bool", clauses);
  }

  private static Map<String, Object> anyOf(TermInSetQuery query) {
    var terms = new ArrayList<String>();
    var all = query.getBytesRefIterator();
    try {
      for (var term = all.next(); term != null; term = all.next()) {
        terms.add(term.utf8ToString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.of("terms", Map.of(query.getField(), terms));
  }

  private static Map<String, Object> range(PointRangeQuery query) {
    return Map.of(
        "range",
        Map.of(
            query.getField(),
            Map.of(
                "gte",
                LongPoint.decodeDimension(query.getLowerPoint(), 0),
                "lte",
                LongPoint.decodeDimension(query.getUpperPoint(), 0))));
  }
}
