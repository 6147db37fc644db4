package jp.lg.isac.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.lg.isac.search.Facet;
import jp.lg.isac.search.Reader;
import jp.lg.isac.search.SearchDocument;
import jp.lg.isac.search.analysis.Phrases;
import jp.lg.isac.search.analysis.TextAnalyzer;

/**
 * What people may want to type: titles, tags and the nouns in them, of documents for everybody.
 * Each stands in the index under how it is written and under how it sounds, followed by what to
 * show.
 */
public final class Suggestions {

  private static final char BEFORE_SHOWN = '\u0000';

  private Suggestions() {}

  /**
   * A term that fits.
   *
   * @param documents that have it
   */
  public record Candidate(String term, int documents) {

    /** The commonest first, then the shortest. */
    public static final Comparator<Candidate> BEST_FIRST =
        Comparator.comparing(Candidate::documents, Comparator.reverseOrder())
            .thenComparing(candidate -> candidate.shown().length())
            .thenComparing(Candidate::shown);

    public String shown() {
      return term.substring(term.indexOf(BEFORE_SHOWN) + 1);
    }
  }

  static Set<String> terms(SearchDocument document, TextAnalyzer analyzer) {
    var terms = new HashSet<String>();
    var texts = new ArrayList<>(document.of(Facet.TAG));
    texts.add(document.title());
    for (var text : texts) {
      for (var phrase : Phrases.of(text, analyzer)) {
        for (var key : phrase.keys()) {
          terms.add(key + BEFORE_SHOWN + phrase.text());
        }
      }
    }
    return terms;
  }

  /** How a term is written or sounds, without what it shows. */
  static String key(String term) {
    return term.substring(0, term.indexOf(BEFORE_SHOWN));
  }

  /** What is shown to this reader for what is written or sounds just so, the commonest first. */
  static List<String> exactly(Index index, Reader reader, String key, int limit)
      throws IOException {
    return index.suggestions(reader, Set.of(key + BEFORE_SHOWN), limit);
  }

  /** What is shown to this reader who has typed this much. */
  public static List<String> find(Index index, Reader reader, String prefix, int limit)
      throws IOException {
    return index.suggestions(reader, Phrases.beginnings(prefix), limit);
  }
}
