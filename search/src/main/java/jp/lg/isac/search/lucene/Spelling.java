package jp.lg.isac.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.lg.isac.search.Reader;
import jp.lg.isac.search.analysis.Phrases;
import jp.lg.isac.search.analysis.QueryText.Scope;
import jp.lg.isac.search.analysis.Question;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;

/**
 * What somebody wanted to type who made a mistake: a character too many, too few, another one, or
 * two that changed places. It knows the words of documents for everybody, and no others.
 */
final class Spelling {

  private static final int MOST_CORRECTIONS = 5;
  private static final int MOST_CANDIDATES = 200;

  /** Looking through all words costs; in one question nobody makes more mistakes. */
  private static final int MOST_WORDS = 24;

  /** Longer words have room for two mistakes. */
  private static final int LONG = 6;

  private static final int LONGEST = 24;

  private record Candidate(String text, int documents) {}

  private final PublicStatistics searcher;
  private final Map<String, List<String>> corrected = new HashMap<>();

  Spelling(PublicStatistics searcher) {
    this.searcher = searcher;
  }

  /** Words that one mistake makes into this word, if nobody writes it so; the commonest first. */
  List<String> corrections(String word) throws IOException {
    var known = corrected.get(word);
    if (known == null) {
      known = corrected.size() < MOST_WORDS ? lookUp(word) : List.of();
      corrected.put(word, known);
    }
    return known;
  }

  private List<String> lookUp(String word) throws IOException {
    if (word.length() < 2
        || word.length() > LONGEST
        || searcher.documents(IndexSchema.WORDS, word) > 0) {
      return List.of();
    }
    if (word.length() == 2) {
      // Of two characters, half is no resemblance; only their order may be wrong.
      var turned = "" + word.charAt(1) + word.charAt(0);
      return searcher.documents(IndexSchema.WORDS, turned) > 0 ? List.of(turned) : List.of();
    }
    return candidates(IndexSchema.counted(IndexSchema.WORDS), oneMistake(word)).stream()
        .limit(MOST_CORRECTIONS)
        .map(Candidate::text)
        .toList();
  }

  /** The question as it was meant, or nothing if every part of it is known or none resembles it. */
  Optional<String> didYouMean(Reader reader, List<Question> questions) throws IOException {
    var meant = new ArrayList<String>();
    boolean corrected = false;
    for (var question : questions) {
      var correction =
          question.isLiteral() || question.part().scope() != Scope.ANYWHERE
              ? Optional.<String>empty()
              : correction(reader, question);
      corrected |= correction.isPresent();
      meant.add(correction.orElse(typed(question)));
    }
    return corrected ? Optional.of(String.join(" ", meant)) : Optional.empty();
  }

  private static String typed(Question question) {
    var text = question.part().text();
    var scope = question.part().scope();
    var quoted = question.part().phrase() ? '"' + text + '"' : text;
    return scope == Scope.ANYWHERE ? quoted : scope.name().toLowerCase(Locale.ROOT) + ':' + quoted;
  }

  private Optional<String> correction(Reader reader, Question question) throws IOException {
    for (var key : Phrases.keys(question)) {
      if (key.length() < 2 || key.length() > LONGEST) {
        continue;
      }
      for (var candidate : candidates(IndexSchema.SUGGESTION, shownFor(key))) {
        var shown = Suggestions.shown(candidate.text());
        if (isReadable(reader, IndexSchema.SUGGESTION, candidate.text())) {
          return shown.equals(question.part().text()) ? Optional.empty() : Optional.of(shown);
        }
      }
    }
    return inWords(reader, question);
  }

  /** The part with a word in it corrected. */
  private Optional<String> inWords(Reader reader, Question question) throws IOException {
    var folded = question.folded();
    for (var token : question.analysis().words()) {
      int at = folded.indexOf(token.term());
      for (var correction : at < 0 ? List.<String>of() : corrections(token.term())) {
        if (isReadable(reader, IndexSchema.counted(IndexSchema.WORDS), correction)) {
          return Optional.of(
              folded.substring(0, at) + correction + folded.substring(at + token.term().length()));
        }
      }
    }
    return Optional.empty();
  }

  private boolean isReadable(Reader reader, String field, String term) throws IOException {
    return searcher.count(Queries.visible(reader, new TermQuery(new Term(field, term)))) > 0;
  }

  private List<Candidate> candidates(String field, Automaton pattern) throws IOException {
    var candidates = new ArrayList<Candidate>();
    Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), field);
    if (terms == null) {
      return candidates;
    }
    var found = new CompiledAutomaton(pattern, false, true, false).getTermsEnum(terms);
    for (BytesRef term = found.next();
        term != null && candidates.size() < MOST_CANDIDATES;
        term = found.next()) {
      candidates.add(new Candidate(term.utf8ToString(), found.docFreq()));
    }
    candidates.sort(
        Comparator.comparing(Candidate::documents, Comparator.reverseOrder())
            .thenComparing(candidate -> candidate.text().length())
            .thenComparing(Candidate::text));
    return candidates;
  }

  /** The first character is taken as right, so that only words with it are looked through. */
  private static Automaton oneMistake(String word) {
    int first = word.offsetByCodePoints(0, 1);
    return new LevenshteinAutomata(word.substring(first), true)
        .toAutomaton(1, word.substring(0, first));
  }

  /** All suggestions whose key is nearly this. */
  private static Automaton shownFor(String key) {
    var near = new LevenshteinAutomata(key, true).toAutomaton(key.length() < LONG ? 1 : 2);
    return Operations.determinize(
        Operations.concatenate(
            List.of(near, Automata.makeChar(Suggestions.BEFORE_SHOWN), Automata.makeAnyString())),
        Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
  }
}
