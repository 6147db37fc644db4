package jp.lg.isac.search.lucene;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.lg.isac.search.query.Index;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/**
 * A searcher to which how rare a word is and how long texts are follows from documents for
 * everybody alone, so that nobody can tell from his ranking what others keep to themselves.
 */
final class PublicStatistics extends IndexSearcher {

  static final Similarity SIMILARITY = new BM25Similarity(Index.K1, Index.B);

  /** Looking a word up in each segment costs more than scoring it. */
  private static final int MOST_REMEMBERED = 50_000;

  /** Pairs of sounds stand in every question, and there are some thousand of them. */
  private static final int MOST_PLACES = 5_000;

  private final Map<Term, TermStates> places = new ConcurrentHashMap<>();
  private final Map<Term, Counts> remembered = new ConcurrentHashMap<>();

  private record Counts(int documents, long occurrences) {}

  PublicStatistics(IndexReader reader) {
    super(reader);
    setSimilarity(SIMILARITY);
  }

  /** Asks for a term, which is not looked up again in each segment for each question. */
  Query term(Term term) throws IOException {
    var states = places.get(term);
    if (states == null) {
      states = TermStates.build(this, term, true);
      if (places.size() < MOST_PLACES) {
        places.put(term, states);
      }
    }
    return new TermQuery(term, states);
  }

  @Override
  public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq)
      throws IOException {
    var counts = counts(term);
    return counts.documents() == 0
        ? new TermStatistics(term.bytes(), 1, 1)
        : new TermStatistics(term.bytes(), counts.documents(), counts.occurrences());
  }

  private Counts counts(Term term) throws IOException {
    var counts = remembered.get(term);
    if (counts == null) {
      var counted = new Term(LuceneDocuments.counted(term.field()), term.bytes());
      int documents = getIndexReader().docFreq(counted);
      counts = new Counts(documents, documents == 0 ? 0 : getIndexReader().totalTermFreq(counted));
      if (remembered.size() < MOST_REMEMBERED) {
        remembered.put(term, counts);
      }
    }
    return counts;
  }

  @Override
  public CollectionStatistics collectionStatistics(String field) throws IOException {
    var statistics = super.collectionStatistics(LuceneDocuments.counted(field));
    return statistics == null ? new CollectionStatistics(field, 1, 1, 1, 1) : statistics;
  }
}
