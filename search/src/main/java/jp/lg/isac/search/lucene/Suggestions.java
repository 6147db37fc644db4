package jp.lg.isac.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jp.lg.isac.search.Facet;
import jp.lg.isac.search.Reader;
import jp.lg.isac.search.SearchDocument;
import jp.lg.isac.search.analysis.Phrases;
import jp.lg.isac.search.analysis.TextAnalyzer;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * What people may want to type: titles, tags and the nouns in them, of documents for everybody.
 * Each stands in the index under how it is written and under how it sounds, followed by what to
 * show.
 */
final class Suggestions {

  private static final char BEFORE_SHOWN = '\u0000';

  /** A very short beginning fits half the dictionary; nobody waits for all of it. */
  private static final int MOST_TERMS_READ = 20_000;

  private record Candidate(BytesRef term, String shown, int documents) {}

  private Suggestions() {}

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
  static List<String> exactly(IndexSearcher searcher, Reader reader, String key, int limit)
      throws IOException {
    return find(searcher, reader, Set.of(key + BEFORE_SHOWN), limit);
  }

  static List<String> find(IndexSearcher searcher, Reader reader, String prefix, int limit)
      throws IOException {
    return find(searcher, reader, Phrases.beginnings(prefix), limit);
  }

  private static List<String> find(
      IndexSearcher searcher, Reader reader, Set<String> beginnings, int limit) throws IOException {
    var found = new LinkedHashSet<String>();
    for (var candidate : candidates(searcher, beginnings)) {
      if (found.size() == limit) {
        break;
      }
      var term = new TermQuery(new Term(IndexSchema.SUGGESTION, candidate.term()));
      if (!found.contains(candidate.shown()) && searcher.count(Queries.visible(reader, term)) > 0) {
        found.add(candidate.shown());
      }
    }
    return List.copyOf(found);
  }

  /** The commonest first, then the shortest. */
  private static List<Candidate> candidates(IndexSearcher searcher, Set<String> beginnings)
      throws IOException {
    var candidates = new ArrayList<Candidate>();
    var terms = MultiTerms.getTerms(searcher.getIndexReader(), IndexSchema.SUGGESTION);
    if (terms == null) {
      return candidates;
    }
    for (var beginning : beginnings) {
      var start = new BytesRef(beginning);
      var all = terms.iterator();
      int read = 0;
      var status = all.seekCeil(start);
      if (status == SeekStatus.END) {
        continue;
      }
      for (var term = all.term();
          term != null && StringHelper.startsWith(term, start) && read < MOST_TERMS_READ;
          term = all.next()) {
        var text = term.utf8ToString();
        var shown = text.substring(text.indexOf(BEFORE_SHOWN) + 1);
        candidates.add(new Candidate(BytesRef.deepCopyOf(term), shown, all.docFreq()));
        read++;
      }
    }
    candidates.sort(
        Comparator.comparing(Candidate::documents, Comparator.reverseOrder())
            .thenComparing(candidate -> candidate.shown().length())
            .thenComparing(Candidate::shown));
    return candidates;
  }
}
