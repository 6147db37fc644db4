package jp.lg.isac.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jp.lg.isac.search.DocumentType;
import jp.lg.isac.search.Reader;
import jp.lg.isac.search.SearchQuery;
import jp.lg.isac.search.analysis.Analysis;
import jp.lg.isac.search.analysis.Analysis.Token;
import jp.lg.isac.search.analysis.QueryText;
import jp.lg.isac.search.analysis.QueryText.Scope;
import jp.lg.isac.search.analysis.Question;
import jp.lg.isac.search.analysis.TextAnalyzer;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * The Lucene queries for one question: a cheap one that says what matches, and roughly how well,
 * and a dear one over all fields that puts the best of that in order. The weights were tuned; see
 * the decision record on ranking.
 */
final class Queries {

  private static final float GRAMS = 0.36f;
  private static final float CHARACTERS = 0.43f;
  private static final float TITLE = 0.15f;
  private static final float NEIGHBOURS = 0.43f;
  private static final float WHOLE_PART = 0.43f;
  private static final float SOUND = 0.15f;
  private static final float CORRECTION = 0.9f;
  private static final float SYNONYM = 0.9f;

  /** Up to so many pairs must follow each other; of more, most must be there. */
  private static final int SHORT = 8;

  /** Between two words that belong together stands a particle, or nothing. */
  private static final int NEIGHBOUR_STEP = 2;

  /** Keeps a long question affordable, and below Lucene's limit of clauses. */
  private static final int MOST_TERMS = 600;

  private final SearchQuery query;
  private final Spelling spelling;
  private final List<List<Question>> wanted;
  private final List<Question> unwanted;
  private final int termsPerPart;

  Queries(SearchQuery query, QueryText text, TextAnalyzer analyzer, Spelling spelling) {
    this.query = query;
    this.spelling = spelling;
    this.wanted =
        text.wanted().stream()
            .map(anyOf -> anyOf.stream().map(analyzer::question).toList())
            .toList();
    this.unwanted = text.unwanted().stream().map(analyzer::question).toList();
    int parts = text.parts().size() + text.unwanted().size();
    // Each part asks in some six fields.
    this.termsPerPart = MOST_TERMS / 6 / Math.max(1, parts);
  }

  /** Only what the reader may see of what the query finds, whatever the query is. */
  static Query visible(Reader reader, Query query) {
    return new BooleanQuery.Builder()
        .add(query, Occur.MUST)
        .add(anyOf(IndexSchema.AUDIENCE, reader.tokens()), Occur.FILTER)
        .add(anyOf(IndexSchema.RICHER, reader.tokens()), Occur.MUST_NOT)
        .build();
  }

  /** Everything that is wanted, part by part. */
  List<Question> questions() {
    return wanted.stream().flatMap(List::stream).toList();
  }

  /** Whether asking more broadly may find more. */
  boolean hasParts() {
    return wanted.size() > 1
        || wanted.stream().flatMap(List::stream).anyMatch(Question::isSentence);
  }

  /**
   * What matches, and roughly how well. Facets are not in it: they are counted, and then filtered.
   */
  Query matching(Breadth breadth) throws IOException {
    var matching = new BooleanQuery.Builder();
    if (wanted.isEmpty()) {
      matching.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    }
    for (var alternatives : wanted) {
      var ways = new ArrayList<Query>();
      for (var question : alternatives) {
        ways.add(match(question, breadth));
      }
      boolean isFirm =
          breadth == Breadth.CLOSE
              || alternatives.stream().allMatch(q -> q.part().scope() != Scope.ANYWHERE);
      matching.add(best(ways), isFirm ? Occur.MUST : Occur.SHOULD);
    }
    if (breadth != Breadth.CLOSE
        && matching.build().clauses().stream().anyMatch(clause -> clause.occur() == Occur.SHOULD)) {
      matching.setMinimumNumberShouldMatch(1);
    }
    unwanted.forEach(question -> matching.add(literally(question), Occur.MUST_NOT));
    if (query.from() != null || query.to() != null) {
      long from = query.from() == null ? Long.MIN_VALUE : Micros.of(query.from());
      long to = query.to() == null ? Long.MAX_VALUE : Micros.of(query.to()) - 1;
      matching.add(LongPoint.newRangeQuery(IndexSchema.UPDATED_AT, from, to), Occur.FILTER);
    }
    return visible(query.reader(), matching.build());
  }

  /** How well something matches, over all fields; what it matches does not count. */
  Query score() throws IOException {
    var score = new BooleanQuery.Builder();
    for (var question : questions()) {
      score(question, score);
    }
    return score.build();
  }

  private Query match(Question question, Breadth breadth) throws IOException {
    if (question.part().scope() != Scope.ANYWHERE) {
      return scoped(question);
    }
    if (question.isLiteral()) {
      return best(withSynonyms(question, new ArrayList<>(List.of(literally(question)))));
    }
    return switch (breadth) {
      case CLOSE -> question.isSentence() ? mostOf(question, 0.4f, 3) : best(ways(question));
      case PARTLY -> forgiving(question);
      case LOOSE -> loose(question);
    };
  }

  private Query scoped(Question question) {
    var part = question.part();
    return switch (part.scope()) {
      case TITLE -> inTitle(question);
      case TAG ->
          new ConstantScoreQuery(
              new TermQuery(new Term(IndexSchema.TAG, IndexSchema.tag(part.text()))));
      case TYPE ->
          DocumentType.typed(part.text())
              .<Query>map(
                  type ->
                      new ConstantScoreQuery(
                          new TermQuery(new Term(IndexSchema.TYPE, type.name()))))
              .orElseGet(() -> literally(question));
      case ANYWHERE -> literally(question);
    };
  }

  private Query inTitle(Question question) {
    var literally = phrase(IndexSchema.TITLE_GRAMS, question.analysis().grams());
    var words = terms(IndexSchema.TITLE_WORDS, question.analysis().words());
    return question.isLiteral() || words.isEmpty()
        ? literally
        : best(List.of(literally, atLeast(words, words.size())));
  }

  /** The ways in which something says what a part asks for. */
  private List<Query> ways(Question question) {
    var analysis = question.analysis();
    var ways = new ArrayList<Query>();
    var words = terms(IndexSchema.WORDS, analysis.words());
    ways.add(atLeast(words, mostWords(words.size())));
    ways.add(phraseOrMost(analysis.grams()));
    if (question.hasKana()) {
      ways.add(phrase(IndexSchema.READINGS, analysis.readings()));
    }
    for (var spelling : question.romaji()) {
      ways.add(phrase(IndexSchema.READINGS, spelling));
    }
    return withSynonyms(question, ways);
  }

  private List<Query> withSynonyms(Question question, List<Query> ways) {
    for (var synonym : question.synonyms()) {
      ways.add(new BoostQuery(phrase(IndexSchema.GRAMS, synonym.grams()), SYNONYM));
    }
    return ways;
  }

  /** One or two words: all. A few: all but one. */
  private static int mostWords(int words) {
    return words <= 2 ? words : words - 1;
  }

  /** The better part of what a sentence says. */
  private Query mostOf(Question question, float share, int fewest) {
    var words = terms(IndexSchema.WORDS, question.analysis().words());
    return words.isEmpty()
        ? phraseOrMost(question.analysis().grams())
        : atLeast(words, Math.min(words.size(), Math.max(fewest, share(words.size(), share))));
  }

  private Query forgiving(Question question) throws IOException {
    var analysis = question.analysis();
    var any = new BooleanQuery.Builder();
    if (question.isSentence()) {
      any.add(mostOf(question, 0.2f, 2), Occur.SHOULD);
    } else {
      any.add(best(ways(question)), Occur.SHOULD);
      any.add(anyOf(terms(IndexSchema.WORDS, analysis.words())), Occur.SHOULD);
      any.add(phrase(IndexSchema.READINGS, tellingReadings(question)), Occur.SHOULD);
      any.add(mostGrams(analysis.grams(), 0.5f), Occur.SHOULD);
    }
    any.add(corrections(question), Occur.SHOULD);
    return any.build();
  }

  private Query loose(Question question) {
    var analysis = question.analysis();
    return new BooleanQuery.Builder()
        .add(anyOf(terms(IndexSchema.WORDS, analysis.words())), Occur.SHOULD)
        .add(mostGrams(analysis.grams(), 0.4f), Occur.SHOULD)
        .add(most(IndexSchema.READINGS, tellingReadings(question), 0.7f), Occur.SHOULD)
        .build();
  }

  /** Short words in kanji sound like too much else: 停止 stands in 固定資産, by ear. */
  private static List<Token> tellingReadings(Question question) {
    var readings = question.analysis().readings();
    return question.hasKana() || readings.size() >= 3 ? readings : List.of();
  }

  private Query corrections(Question question) throws IOException {
    var wrong = new LinkedHashSet<String>();
    if (!question.isSentence()) {
      wrong.add(TextAnalyzer.folded(question.folded()));
    }
    question.analysis().words().forEach(token -> wrong.add(token.term()));
    var corrections = new ArrayList<Query>();
    for (var word : wrong) {
      if (corrections.size() < termsPerPart) {
        for (var correction : spelling.corrections(word)) {
          corrections.add(term(IndexSchema.WORDS, correction));
        }
      }
    }
    return anyOf(corrections);
  }

  private void score(Question question, BooleanQuery.Builder score) throws IOException {
    if (question.part().scope() != Scope.ANYWHERE) {
      score.add(scoped(question), Occur.SHOULD);
      return;
    }
    var analysis = question.analysis();
    add(score, anyOf(terms(IndexSchema.WORDS, analysis.words())), 1);
    add(score, anyOf(terms(IndexSchema.TITLE_WORDS, analysis.words())), TITLE);
    add(score, anyOf(terms(IndexSchema.GRAMS, analysis.grams())), GRAMS);
    add(score, anyOf(terms(IndexSchema.CHARACTERS, analysis.characters())), CHARACTERS);
    add(score, neighbours(analysis), NEIGHBOURS);
    add(score, corrections(question), CORRECTION);
    if (question.isLiteral()) {
      add(score, match(question, Breadth.CLOSE), WHOLE_PART);
    } else if (!question.isSentence()) {
      var sound = phrase(IndexSchema.READINGS, analysis.readings());
      var ways = ways(question);
      ways.add(sound);
      add(score, best(ways), WHOLE_PART);
      add(score, sound, SOUND);
    }
  }

  private Query neighbours(Analysis analysis) {
    var words = analysis.words();
    var pairs = new ArrayList<Query>();
    for (int i = 1; i < Math.min(words.size(), termsPerPart); i++) {
      var first = words.get(i - 1);
      var second = words.get(i);
      int step = second.position() - first.position();
      if (step > 0 && step <= NEIGHBOUR_STEP) {
        pairs.add(new PhraseQuery(NEIGHBOUR_STEP, IndexSchema.WORDS, first.term(), second.term()));
      }
    }
    return anyOf(pairs);
  }

  private static void add(BooleanQuery.Builder score, Query query, float boost) {
    if (!(query instanceof MatchNoDocsQuery)) {
      score.add(new BoostQuery(query, boost), Occur.SHOULD);
    }
  }

  private Query phraseOrMost(List<Token> grams) {
    return grams.size() <= SHORT ? phrase(IndexSchema.GRAMS, grams) : mostGrams(grams, 0.6f);
  }

  private Query mostGrams(List<Token> grams, float share) {
    return grams.size() == 1
        ? phrase(IndexSchema.GRAMS, grams)
        : most(IndexSchema.GRAMS, grams, share);
  }

  private Query most(String field, List<Token> tokens, float share) {
    var terms = terms(field, tokens);
    return atLeast(terms, Math.max(Math.min(2, terms.size()), share(terms.size(), share)));
  }

  private static int share(int count, float share) {
    return (int) Math.ceil(count * share);
  }

  private List<Query> terms(String field, List<Token> tokens) {
    return tokens.stream()
        .map(Token::term)
        .distinct()
        .limit(termsPerPart)
        .map(term -> term(field, term))
        .toList();
  }

  private static Query term(String field, String term) {
    return new TermQuery(new Term(field, term));
  }

  /** As good as the best of them. */
  private static Query best(Collection<Query> queries) {
    var some = queries.stream().filter(query -> !(query instanceof MatchNoDocsQuery)).toList();
    return switch (some.size()) {
      case 0 -> MatchNoDocsQuery.INSTANCE;
      case 1 -> some.getFirst();
      default -> new DisjunctionMaxQuery(some, 0);
    };
  }

  private static Query anyOf(List<Query> queries) {
    return atLeast(queries, 1);
  }

  private static Query atLeast(List<Query> queries, int number) {
    if (queries.isEmpty()) {
      return MatchNoDocsQuery.INSTANCE;
    }
    var any = new BooleanQuery.Builder();
    queries.forEach(query -> any.add(query, number == queries.size() ? Occur.MUST : Occur.SHOULD));
    return number == queries.size() ? any.build() : any.setMinimumNumberShouldMatch(number).build();
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
    if (tokens.size() == 1) {
      return TextAnalyzer.isOneCharacter(first)
          ? new PrefixQuery(new Term(field, first))
          : term(field, first);
    }
    var phrase = new PhraseQuery.Builder();
    for (var token : tokens.subList(0, Math.min(termsPerPart * 2, tokens.size()))) {
      phrase.add(new Term(field, token.term()), token.position());
    }
    return phrase.build();
  }
}
