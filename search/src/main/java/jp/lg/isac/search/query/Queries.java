package jp.lg.isac.search.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.lg.isac.search.Reader;
import jp.lg.isac.search.SearchQuery;
import jp.lg.isac.search.analysis.Analysis;
import jp.lg.isac.search.analysis.Analysis.Token;
import jp.lg.isac.search.analysis.QueryText;
import jp.lg.isac.search.analysis.QueryText.Place;
import jp.lg.isac.search.analysis.Question;
import jp.lg.isac.search.analysis.TextAnalyzer;
import jp.lg.isac.search.query.Corrections.Correction;
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
public final class Queries {

  /** Weights beside that of the words, tuned on whole questions, short ones and mistyped ones. */
  private static final float TITLE = 0.1f;

  private static final String WORDS = Fields.WORDS;
  private static final String GRAMS = Fields.GRAMS;
  private static final String READINGS = Fields.READINGS;
  private static final String TRIPLES = Fields.TRIPLES;

  private static final float BY_GRAMS = 0.44f;
  private static final float BY_EAR = 0.2f;
  private static final float BY_TRIPLES = 0.25f;
  private static final float NEAR = 0.6f;
  private static final float CORRECTIONS = 1.5f;
  private static final float SHORT_CORRECTIONS = 0.4f;
  private static final float ALTERNATIVES = 0.4f;
  private static final float IN_FILES = 0.3f;

  /** In the first pass, where a question is also looked for by ear. */
  private static final float BY_EAR_FIRST = 0.3f;

  /** Words that follow each other in a question stand within so many words in a text about it. */
  private static final int NEARNESS = 8;

  /** Up to so many pairs must follow each other; of more, most must be there. */
  private static final int SHORT = 4;

  /** Keeps a long question affordable: so many terms of each kind, shared by its parts. */
  private static final int MOST_TERMS = 80;

  /**
   * So many terms may say it in other words, and so many as it may sound; a sentence with several
   * synonyms has many.
   */
  private static final int MOST_OTHER_TERMS = 100;

  /**
   * Below the limit of Lucene and OpenSearch, which is 1,024 terms in one query: OpenSearch asks
   * for matches and scores at once. Corrections and the reader's tokens need the rest.
   */
  private static final int MOST_CLAUSES = 900;

  /** Who asks for more than so many things does not look for a file. */
  private static final int MOST_PARTS_IN_FILES = 16;

  private static final int MOST_CORRECTED = 4;
  private static final int MOST_SHOWN = 3;

  private final Index index;
  private final SearchQuery query;
  private final List<Question> wanted;
  private final List<Question> unwanted;
  private final int parts;
  private final int termsPerPart;
  private final Map<String, List<Correction>> corrections = new LinkedHashMap<>();
  private final Map<Question, Boolean> spelled = new HashMap<>();
  private boolean isAllKnown = true;

  public Queries(SearchQuery query, QueryText text, TextAnalyzer analyzer, Index index)
      throws IOException {
    this.index = index;
    var questions = text.parts().stream().map(analyzer::question).toList();
    this.query = query;
    this.wanted = questions.stream().filter(question -> !question.part().unwanted()).toList();
    this.unwanted = questions.stream().filter(question -> question.part().unwanted()).toList();
    this.parts = Math.max(1, questions.size());
    this.termsPerPart = affordableTerms(questions);
    correct();
  }

  private int affordableTerms(List<Question> questions) {
    int terms = MOST_TERMS / parts;
    while (terms > 1 && clauses(questions, terms) > MOST_CLAUSES) {
      terms--;
    }
    return terms;
  }

  private int clauses(List<Question> questions, int terms) {
    return questions.stream().mapToInt(question -> clauses(question, terms)).sum();
  }

  /** How many terms ask for it at most, closely, broadly, in its files and to score it by words. */
  private int clauses(Question question, int terms) {
    var analysis = question.analysis();
    int phrase = Math.min(analysis.grams().size(), 2 * terms);
    if (question.isLiteral()) {
      return 6 * phrase;
    }
    int others =
        terms(otherWords(question), terms) + terms(affordable(question.sounds()), 2 * terms);
    return 6 * Math.min(analysis.words().size(), terms)
        + 2 * Math.min(analysis.grams().size(), terms)
        + 3 * Math.min(analysis.readings().size(), terms)
        + phrase
        + 3 * others;
  }

  private static int terms(List<List<Token>> ways, int ofEach) {
    return ways.stream().mapToInt(way -> Math.min(way.size(), ofEach)).sum();
  }

  private List<List<Token>> otherWords(Question question) {
    return affordable(question.alternatives().stream().map(Analysis::grams).toList());
  }

  /** The first ways to say a part, one at least. */
  private List<List<Token>> affordable(List<List<Token>> ways) {
    var affordable = new ArrayList<List<Token>>();
    int left = MOST_OTHER_TERMS / parts;
    for (var way : ways) {
      left -= way.size();
      if (left < 0 && !affordable.isEmpty()) {
        break;
      }
      affordable.add(way);
    }
    return affordable;
  }

  private void correct() throws IOException {
    var doubtful = new LinkedHashSet<String>();
    for (var question : wanted) {
      if (!question.isLiteral() && question.isOfWords()) {
        question.analysis().words().stream()
            .map(Token::term)
            .filter(word -> !hasDigit(word))
            .forEach(doubtful::add);
      }
    }
    var unknown = doubtful.isEmpty() ? Set.<String>of() : index.words().unknown(doubtful);
    doubtful.retainAll(unknown);
    isAllKnown = doubtful.isEmpty();
    var corrected = doubtful.stream().limit(MOST_CORRECTED).toList();
    var found = index.words().of(corrected);
    corrected.forEach(word -> corrections.put(word, found.getOrDefault(word, List.of())));
  }

  /** A number or a part of an identifier means itself; its neighbour is another thing. */
  private static boolean hasDigit(String word) {
    return word.codePoints().anyMatch(Character::isDigit);
  }

  /** Only what the reader may see of what the query finds, whatever the query is. */
  public static Query visible(Reader reader, Query query) {
    return new BooleanQuery.Builder()
        .add(query, Occur.FILTER)
        .add(anyOf(Fields.AUDIENCE, reader.tokens()), Occur.FILTER)
        .add(anyOf(Fields.RICHER, reader.tokens()), Occur.MUST_NOT)
        .build();
  }

  /** Every part of the question is there. */
  Query close() {
    return visible(query.reader(), closeForAnybody());
  }

  /** Something like one part of the question is there, for when little else is. */
  Query broad() {
    return visible(query.reader(), broadForAnybody());
  }

  private Query closeForAnybody() {
    var groups =
        QueryText.groups(wanted, question -> question.part().alternative()).stream()
            .map(group -> anyOf(group.stream().map(this::closeMatch).toList(), 1))
            .toList();
    return matching(groups, groups.size());
  }

  private Query broadForAnybody() {
    if (wanted.stream().anyMatch(question -> question.part().place() != Place.ANYWHERE)) {
      // Who says where it stands means it.
      return closeForAnybody();
    }
    var matches = new ArrayList<Query>();
    for (var question : wanted) {
      matches.add(closeMatch(question));
      if (question.isSentence() || !isSpelled(question)) {
        matches.add(broadMatch(question));
      }
    }
    return matching(matches, 1);
  }

  /**
   * Whether more than what matches closely may be meant: a word is mistyped, or of several things
   * some say more than others. What stands somewhere just as it was typed is not mistyped: ランサム is
   * no word, but a part of ランサムウェア.
   */
  boolean mayMeanMore() {
    return wanted.size() > 1
        || wanted.stream().anyMatch(Question::isSentence)
        || (!isAllKnown && !wanted.stream().allMatch(this::isSpelled));
  }

  /**
   * Whether the reader may read something that has this part as it was typed, or in other words.
   */
  private boolean isSpelled(Question question) {
    return spelled.computeIfAbsent(question, this::findSpelling);
  }

  private boolean findSpelling(Question question) {
    var words = terms(WORDS, question.analysis().words());
    var spellings = alternatives(question, GRAMS);
    spellings.add(anyOf(words, words.size()));
    spellings.add(literally(question, GRAMS));
    spellings.add(matchInFiles(question));
    return isFound(spellings);
  }

  private boolean isFound(List<Query> spellings) {
    try {
      return index.finds(visible(query.reader(), anyOf(spellings, 1)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Whether all words of this part stand in some document for everybody; and where it is a name of
   * several words, whether they follow each other in one that the reader may read: each of a
   * mistyped 個人番子 is a word.
   */
  boolean isKnown(QueryText.Part part) {
    return wanted.stream()
        .filter(question -> question.part().equals(part))
        .allMatch(
            question -> isOfKnownWords(question) && (!isName(question) || isWritten(question)));
  }

  private boolean isOfKnownWords(Question question) {
    return question.analysis().words().stream()
        .noneMatch(token -> corrections.containsKey(token.term()));
  }

  private static boolean isName(Question question) {
    return question.analysis().words().size() > 1 && !question.isSentence();
  }

  private boolean isWritten(Question question) {
    var spellings = alternatives(question, GRAMS);
    spellings.add(literally(question, GRAMS));
    spellings.add(matchInFiles(question));
    return isFound(spellings);
  }

  /** Words that are looked for in place of mistyped ones, the likest of each. */
  List<String> corrected() {
    return corrections.values().stream()
        .flatMap(words -> words.stream().limit(MOST_SHOWN))
        .map(Correction::word)
        .toList();
  }

  /** How well a hit matches by its words; where one is not known, by ear as well. A sum. */
  public List<Query> words() {
    var scores = new ArrayList<Query>();
    for (var question : wanted) {
      scoreByWords(question, scores);
      if (!isAllKnown && isByEar(question)) {
        scores.addAll(boosted(terms(READINGS, question.analysis().readings()), BY_EAR_FIRST));
        scores.addAll(boosted(spellings(question), BY_EAR_FIRST));
      }
    }
    return scores;
  }

  /** How well a hit matches, by all that is known of it. A sum. */
  public List<Query> ranking() {
    var scores = new ArrayList<Query>();
    for (var question : wanted) {
      scoreByWords(question, scores);
      if (isByEar(question)) {
        var analysis = question.analysis();
        scores.addAll(boosted(terms(GRAMS, analysis.grams()), BY_GRAMS));
        scores.addAll(boosted(terms(READINGS, analysis.readings()), BY_EAR));
        scores.addAll(boosted(terms(TRIPLES, analysis.triples()), BY_TRIPLES));
        scores.addAll(boosted(spellings(question), BY_EAR));
      }
    }
    scores.addAll(boosted(near(), NEAR));
    return scores;
  }

  private static boolean isByEar(Question question) {
    return !question.isLiteral() && question.part().place() == Place.ANYWHERE;
  }

  /** Words that follow each other in the question stand near each other. */
  private Collection<Query> near() {
    var words =
        wanted.stream()
            .filter(Queries::isByEar)
            .flatMap(question -> question.analysis().words().stream().limit(termsPerPart))
            .map(Token::term)
            .toList();
    var pairs = new LinkedHashSet<Query>();
    for (int i = 1; i < words.size(); i++) {
      if (!words.get(i).equals(words.get(i - 1))) {
        pairs.add(new PhraseQuery(NEARNESS, WORDS, words.get(i - 1), words.get(i)));
      }
    }
    return pairs;
  }

  /** What facets choose is not in it: it is counted, and then filtered. */
  private Query matching(List<Query> matches, int atLeast) {
    var matching = new BooleanQuery.Builder();
    if (wanted.isEmpty()) {
      matching.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    } else {
      matching.add(anyOf(matches, atLeast), Occur.FILTER);
    }
    for (var question : unwanted) {
      boolean isAnywhere = question.part().place() == Place.ANYWHERE;
      matching.add(isAnywhere ? literally(question, GRAMS) : closeMatch(question), Occur.MUST_NOT);
      if (isAnywhere && mayBeInFiles()) {
        matching.add(literally(question, Fields.FILE_GRAMS), Occur.MUST_NOT);
      }
    }
    if (query.from() != null || query.to() != null) {
      long from = query.from() == null ? Long.MIN_VALUE : Micros.of(query.from());
      long to = query.to() == null ? Long.MAX_VALUE : Micros.of(query.to()) - 1;
      matching.add(LongPoint.newRangeQuery(Fields.UPDATED_AT, from, to), Occur.FILTER);
    }
    return matching.build();
  }

  private Query closeMatch(Question question) {
    return switch (question.part().place()) {
      case ANYWHERE -> closeMatchAnywhere(question);
      case TITLE -> titleMatch(question);
      case TAG -> exactly(Fields.TAG, TextAnalyzer.tag(question.part().text()));
      case TYPE -> exactly(Fields.TYPE, question.part().text());
    };
  }

  private static Query exactly(String field, String value) {
    return new TermQuery(new Term(field, value));
  }

  private Query titleMatch(Question question) {
    var inTitle = phrase(Fields.TITLE_GRAMS, question.analysis().grams());
    if (question.isLiteral()) {
      return inTitle;
    }
    var words = terms(Fields.TITLE_WORDS, question.analysis().words());
    return anyOf(List.of(inTitle, anyOf(words, mostWords(words.size()))), 1);
  }

  private Query closeMatchAnywhere(Question question) {
    var ways = alternatives(question, GRAMS);
    ways.add(closeMatchInItsWords(question));
    ways.add(matchInFiles(question));
    return anyOf(ways, 1);
  }

  private boolean mayBeInFiles() {
    return wanted.size() + unwanted.size() <= MOST_PARTS_IN_FILES;
  }

  /** Its files say it, all of them together. By ear alone too much sounds alike in a long text. */
  private Query matchInFiles(Question question) {
    if (!mayBeInFiles()) {
      return MatchNoDocsQuery.INSTANCE;
    }
    var ways = alternatives(question, Fields.FILE_GRAMS);
    ways.add(literally(question, Fields.FILE_GRAMS));
    if (!question.isLiteral()) {
      var words = terms(Fields.FILE_WORDS, question.analysis().words());
      ways.add(anyOf(words, question.isSentence() ? mostOfSentence(words.size()) : words.size()));
    }
    return anyOf(ways, 1);
  }

  /** In other words it must say the same, or it is none. */
  private List<Query> alternatives(Question question, String field) {
    return otherWords(question).stream()
        .map(grams -> phraseOrMost(field, grams, 0.8f))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private Query closeMatchInItsWords(Question question) {
    if (question.isLiteral()) {
      return literally(question, GRAMS);
    }
    var analysis = question.analysis();
    var words = terms(WORDS, analysis.words());
    var most =
        anyOf(
            words, question.isSentence() ? mostOfSentence(words.size()) : mostWords(words.size()));
    if (question.isSentence() && !question.isKana()) {
      return most;
    }
    return waysToFind(
        question,
        most,
        phraseOrMost(GRAMS, analysis.grams(), 0.6f),
        phraseOrMost(READINGS, tellingReadings(question), 0.7f));
  }

  private Query broadMatch(Question question) {
    if (question.part().phrase()) {
      return literally(question, GRAMS);
    }
    var analysis = question.analysis();
    var words = new ArrayList<>(terms(WORDS, analysis.words()));
    words.addAll(corrections(question, 1, 1));
    return waysToFind(
        question,
        anyOf(words, 1),
        most(GRAMS, analysis.grams(), 0.4f),
        most(READINGS, tellingReadings(question), 0.4f));
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
    spellings(question).forEach(spelling -> ways.add(spelling, Occur.SHOULD));
    return ways.build();
  }

  /** Enough to bring what is worth a closer look to the top. */
  private void scoreByWords(Question question, List<Query> scores) {
    if (question.part().place() != Place.ANYWHERE) {
      if (question.part().place() == Place.TITLE) {
        scores.addAll(terms(Fields.TITLE_WORDS, question.analysis().words()));
      }
      return;
    }
    scores.addAll(boosted(alternatives(question, GRAMS), ALTERNATIVES));
    if (question.isLiteral()) {
      scores.add(literally(question, GRAMS));
      if (mayBeInFiles()) {
        scores.add(new BoostQuery(literally(question, Fields.FILE_GRAMS), IN_FILES));
      }
      return;
    }
    var words = question.analysis().words();
    scores.addAll(terms(WORDS, words));
    scores.addAll(boosted(terms(Fields.TITLE_WORDS, words), TITLE));
    scores.addAll(boosted(terms(Fields.FILE_WORDS, words), IN_FILES));
    scores.addAll(corrections(question, CORRECTIONS, SHORT_CORRECTIONS));
  }

  private List<Query> corrections(Question question, float boost, float shortBoost) {
    var queries = new ArrayList<Query>();
    var words = question.analysis().words().stream().map(Token::term).distinct().toList();
    for (var word : words) {
      float weight = word.length() > 2 ? boost : shortBoost;
      for (var correction : corrections.getOrDefault(word, List.of())) {
        queries.add(new BoostQuery(term(WORDS, correction.word()), weight * correction.likeness()));
      }
    }
    return queries;
  }

  private static List<Query> boosted(Collection<Query> queries, float boost) {
    return queries.stream().<Query>map(query -> new BoostQuery(query, boost)).toList();
  }

  private List<Query> spellings(Question question) {
    return affordable(question.sounds()).stream().map(pairs -> phrase(READINGS, pairs)).toList();
  }

  /** One or two words: all. A few: all but one. */
  private static int mostWords(int words) {
    return words <= 2 ? words : words <= 4 ? words - 1 : mostOfSentence(words);
  }

  /** The better part of what it says; who asks where something is does not look for 何 and どこ. */
  private static int mostOfSentence(int words) {
    return words <= 4 ? Math.min(2, words) : Math.max(3, share(words, 0.4f));
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
        .map(term -> term(field, term))
        .toList();
  }

  private Query term(String field, String term) {
    try {
      return index.term(new Term(field, term));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

  private Query literally(Question question, String field) {
    return phrase(field, question.analysis().grams());
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
    if (field.equals(READINGS)) {
      var triples = Analysis.triples(tokens);
      if (triples.size() == tokens.size() - 1) {
        // The same in rarer terms, of which fewer must be looked up.
        return phrase(TRIPLES, triples);
      }
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
