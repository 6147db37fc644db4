package jp.lg.isac.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.lg.isac.search.Reader;
import jp.lg.isac.search.SearchQuery;
import jp.lg.isac.search.analysis.Analysis.Token;
import jp.lg.isac.search.analysis.QueryText;
import jp.lg.isac.search.analysis.Question;
import jp.lg.isac.search.analysis.TextAnalyzer;
import jp.lg.isac.search.lucene.Corrections.Correction;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * The Lucene queries for one question. What matches is decided by a filter, which asks for every
 * part of the question in one of its spellings. How well it matches is found in two passes: the
 * words alone for all of it, and the sum over all fields for the best.
 */
final class Queries {

  /** Weights beside that of the words, tuned on whole questions, short ones and mistyped ones. */
  private static final float TITLE = 0.1f;

  private static final float GRAMS = 0.44f;
  private static final float READINGS = 0.2f;
  private static final float TRIPLES = 0.25f;
  private static final float NEAR = 0.6f;
  private static final float CORRECTIONS = 1.5f;
  private static final float SHORT_CORRECTIONS = 0.4f;
  private static final float ALTERNATIVES = 0.4f;

  /** In the first pass, where a question is also looked for by ear. */
  private static final float READINGS_FIRST = 0.3f;

  /** Words that follow each other in a question stand within so many words in a text about it. */
  private static final int NEARNESS = 8;

  /** Up to so many pairs must follow each other; of more, most must be there. */
  private static final int SHORT = 4;

  /** A question of more words is a sentence, whose words say enough. */
  private static final int SENTENCE = 4;

  /** Keeps a long question affordable, and below Lucene's limit of clauses. */
  private static final int MOST_TERMS = 600;

  private static final int MOST_CORRECTED = 4;

  private final SearchQuery query;
  private final List<Question> wanted;
  private final List<Question> unwanted;
  private final int termsPerPart;
  private final Map<String, List<Correction>> corrections = new LinkedHashMap<>();
  private boolean isAllKnown = true;

  Queries(SearchQuery query, QueryText text, TextAnalyzer analyzer, Corrections dictionary)
      throws IOException {
    var questions = text.parts().stream().map(analyzer::question).toList();
    this.query = query;
    this.wanted = questions.stream().filter(question -> !question.part().unwanted()).toList();
    this.unwanted = questions.stream().filter(question -> question.part().unwanted()).toList();
    // Each part asks in three fields, and twice: for the match and for the score.
    this.termsPerPart = MOST_TERMS / 6 / Math.max(1, questions.size());
    for (var question : wanted) {
      correct(question, dictionary);
    }
  }

  private void correct(Question question, Corrections dictionary) throws IOException {
    if (question.isLiteral()) {
      return;
    }
    for (var token : question.analysis().words()) {
      if (!hasDigit(token.term()) && !dictionary.isKnown(token.term())) {
        isAllKnown = false;
        if (corrections.size() < MOST_CORRECTED) {
          corrections.put(token.term(), dictionary.of(token.term()));
        }
      }
    }
  }

  /** A number or a part of an identifier means itself; its neighbour is another thing. */
  private static boolean hasDigit(String word) {
    return word.codePoints().anyMatch(Character::isDigit);
  }

  /** Only what the reader may see of what the query finds, whatever the query is. */
  static Query visible(Reader reader, Query query) {
    return new BooleanQuery.Builder()
        .add(query, Occur.MUST)
        .add(anyOf(IndexSchema.AUDIENCE, reader.tokens()), Occur.FILTER)
        .add(anyOf(IndexSchema.RICHER, reader.tokens()), Occur.MUST_NOT)
        .build();
  }

  /** Every part of the question is there. */
  Query close() {
    return matching(wanted.stream().map(this::closeMatch).toList(), wanted.size());
  }

  /** Something like one part of the question is there, for when little else is. */
  Query broad() {
    var matches = new ArrayList<Query>();
    for (var question : wanted) {
      matches.add(closeMatch(question));
      matches.add(broadMatch(question));
    }
    return matching(matches, 1);
  }

  /**
   * Whether more than what matches closely may be meant: a word is mistyped, or of several things
   * some say more than others.
   */
  boolean mayMeanMore() {
    return !isAllKnown
        || wanted.size() > 1
        || wanted.stream().anyMatch(question -> question.analysis().words().size() > SENTENCE);
  }

  /** How well a hit matches, by all that is known of it. */
  Query ranking() {
    var score = new BooleanQuery.Builder();
    for (var question : wanted) {
      scoreFirst(question, score);
      if (question.isLiteral()) {
        continue;
      }
      var analysis = question.analysis();
      addBoosted(score, anyOf(terms(IndexSchema.GRAMS, analysis.grams()), 0), GRAMS);
      addBoosted(score, anyOf(terms(IndexSchema.READINGS, analysis.readings()), 0), READINGS);
      addBoosted(score, anyOf(terms(IndexSchema.TRIPLES, analysis.triples()), 0), TRIPLES);
      for (var spelling : question.romaji()) {
        addBoosted(score, phrase(IndexSchema.READINGS, spelling), READINGS);
      }
    }
    addBoosted(score, near(), NEAR);
    return score.build();
  }

  /** Words that follow each other in the question stand near each other. */
  private Query near() {
    var words =
        wanted.stream()
            .filter(question -> !question.isLiteral())
            .flatMap(question -> question.analysis().words().stream().limit(termsPerPart))
            .map(Token::term)
            .toList();
    var pairs = new LinkedHashSet<Query>();
    for (int i = 1; i < words.size(); i++) {
      if (!words.get(i).equals(words.get(i - 1))) {
        pairs.add(new PhraseQuery(NEARNESS, IndexSchema.WORDS, words.get(i - 1), words.get(i)));
      }
    }
    return anyOf(List.copyOf(pairs), 0);
  }

  /** Types, prefectures and cause classes are not in it: they are counted, and then filtered. */
  private Query matching(List<Query> matches, int atLeast) {
    var matching = new BooleanQuery.Builder();
    if (wanted.isEmpty()) {
      matching.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    } else {
      matching.add(anyOf(matches, atLeast), Occur.FILTER);
    }
    wanted.forEach(question -> scoreByWords(question, matching));
    unwanted.forEach(question -> matching.add(literally(question), Occur.MUST_NOT));
    if (query.from() != null || query.to() != null) {
      long from = query.from() == null ? Long.MIN_VALUE : Micros.of(query.from());
      long to = query.to() == null ? Long.MAX_VALUE : Micros.of(query.to()) - 1;
      matching.add(LongPoint.newRangeQuery(IndexSchema.UPDATED_AT, from, to), Occur.FILTER);
    }
    return visible(query.reader(), matching.build());
  }

  private Query closeMatch(Question question) {
    var match = closeMatchInItsWords(question);
    if (question.alternatives().isEmpty()) {
      return match;
    }
    var ways = new ArrayList<>(alternatives(question));
    ways.add(match);
    return anyOf(ways, 1);
  }

  /** In other words it must say the same, or it is none. */
  private List<Query> alternatives(Question question) {
    return question.alternatives().stream()
        .map(alternative -> phraseOrMost(IndexSchema.GRAMS, alternative.grams(), 0.8f))
        .toList();
  }

  private Query closeMatchInItsWords(Question question) {
    if (question.isLiteral()) {
      return literally(question);
    }
    var analysis = question.analysis();
    var words = terms(IndexSchema.WORDS, analysis.words());
    var most = anyOf(words, mostWords(words.size()));
    if (words.size() > SENTENCE && !question.isKana()) {
      return most;
    }
    return waysToFind(
        question,
        most,
        phraseOrMost(IndexSchema.GRAMS, analysis.grams(), 0.6f),
        phraseOrMost(IndexSchema.READINGS, tellingReadings(question), 0.7f));
  }

  private Query broadMatch(Question question) {
    if (question.part().phrase()) {
      return literally(question);
    }
    var analysis = question.analysis();
    var words = new ArrayList<>(terms(IndexSchema.WORDS, analysis.words()));
    words.addAll(corrections(question, 1, 1));
    return waysToFind(
        question,
        anyOf(words, 1),
        most(IndexSchema.GRAMS, analysis.grams(), 0.4f),
        most(IndexSchema.READINGS, tellingReadings(question), 0.4f));
  }

  /** Short words in kanji sound like too much else: 停止 stands in 固定資産, by ear. */
  private static List<Token> tellingReadings(Question question) {
    var readings = question.analysis().readings();
    boolean isTelling = question.isKana() || readings.size() >= 3;
    return isTelling ? readings : List.of();
  }

  private Query waysToFind(Question question, Query words, Query grams, Query readings) {
    var ways = new BooleanQuery.Builder();
    ways.add(words, Occur.SHOULD).add(grams, Occur.SHOULD).add(readings, Occur.SHOULD);
    for (var spelling : question.romaji()) {
      ways.add(phrase(IndexSchema.READINGS, spelling), Occur.SHOULD);
    }
    return ways.build();
  }

  /** Enough to bring what is worth a closer look to the top. */
  private void scoreFirst(Question question, BooleanQuery.Builder score) {
    alternatives(question).forEach(other -> addBoosted(score, other, ALTERNATIVES));
    if (question.isLiteral()) {
      score.add(literally(question), Occur.SHOULD);
      return;
    }
    var analysis = question.analysis();
    score.add(anyOf(terms(IndexSchema.WORDS, analysis.words()), 0), Occur.SHOULD);
    addBoosted(score, anyOf(terms(IndexSchema.TITLE_WORDS, analysis.words()), 0), TITLE);
    corrections(question, CORRECTIONS, SHORT_CORRECTIONS)
        .forEach(correction -> score.add(correction, Occur.SHOULD));
  }

  /** By words; where one is not known, by ear as well. */
  private void scoreByWords(Question question, BooleanQuery.Builder score) {
    scoreFirst(question, score);
    if (!isAllKnown && !question.isLiteral()) {
      var readings = question.analysis().readings();
      addBoosted(score, anyOf(terms(IndexSchema.READINGS, readings), 0), READINGS_FIRST);
      for (var spelling : question.romaji()) {
        addBoosted(score, phrase(IndexSchema.READINGS, spelling), READINGS_FIRST);
      }
    }
  }

  private List<Query> corrections(Question question, float boost, float shortBoost) {
    var queries = new ArrayList<Query>();
    for (var token : question.analysis().words()) {
      float weight = token.term().length() > 2 ? boost : shortBoost;
      for (var correction : corrections.getOrDefault(token.term(), List.of())) {
        var term = new TermQuery(new Term(IndexSchema.WORDS, correction.word()));
        queries.add(new BoostQuery(term, weight * correction.likeness()));
      }
    }
    return queries;
  }

  private static void addBoosted(BooleanQuery.Builder score, Query query, float boost) {
    score.add(new BoostQuery(query, boost), Occur.SHOULD);
  }

  /** One or two words: all. A few: all but one. A sentence: the better part of what it says. */
  private static int mostWords(int words) {
    return words <= 2 ? words : words <= 4 ? words - 1 : Math.max(3, share(words, 0.4f));
  }

  private Query phraseOrMost(String field, List<Token> tokens, float share) {
    return tokens.size() <= SHORT ? phrase(field, tokens) : most(field, tokens, share);
  }

  private Query most(String field, List<Token> tokens, float share) {
    var terms = terms(field, tokens);
    return anyOf(terms, Math.max(Math.min(2, terms.size()), share(terms.size(), share)));
  }

  private static int share(int count, float share) {
    return (int) Math.ceil(count * share);
  }

  private List<Query> terms(String field, List<Token> tokens) {
    return tokens.stream()
        .map(Token::term)
        .distinct()
        .limit(termsPerPart)
        .<Query>map(term -> new TermQuery(new Term(field, term)))
        .toList();
  }

  private static Query anyOf(List<Query> queries, int atLeast) {
    if (queries.isEmpty()) {
      return MatchNoDocsQuery.INSTANCE;
    }
    var any = new BooleanQuery.Builder();
    queries.forEach(query -> any.add(query, Occur.SHOULD));
    return any.setMinimumNumberShouldMatch(atLeast).build();
  }

  private static Query anyOf(String field, Set<String> terms) {
    return new TermInSetQuery(field, terms.stream().map(BytesRef::new).toList());
  }

  private Query literally(Question question) {
    return phrase(IndexSchema.GRAMS, question.analysis().grams());
  }

  private Query phrase(String field, List<Token> tokens) {
    if (tokens.isEmpty()) {
      return MatchNoDocsQuery.INSTANCE;
    }
    var first = tokens.getFirst().term();
    if (tokens.size() == 1 && TextAnalyzer.isOneCharacter(first)) {
      return new PrefixQuery(new Term(field, first));
    }
    var phrase = new PhraseQuery.Builder();
    // The 年 of 2026年 begins a pair wherever something follows.
    int size =
        TextAnalyzer.isOneCharacter(tokens.getLast().term()) ? tokens.size() - 1 : tokens.size();
    for (var token : tokens.subList(0, Math.min(termsPerPart * 2, size))) {
      phrase.add(new Term(field, token.term()), token.position());
    }
    return phrase.build();
  }
}
