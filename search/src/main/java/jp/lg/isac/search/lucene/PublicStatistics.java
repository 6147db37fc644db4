package jp.lg.isac.search.lucene;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/**
 * A searcher to which how rare a word is and how long texts are follows from documents for
 * everybody alone, so that nobody can tell from his ranking what others keep to themselves.
 */
final class PublicStatistics extends IndexSearcher {

  /** Tuned for short Japanese texts: a repeated word says little, a long text dilutes. */
  static final Similarity SIMILARITY = new BM25Similarity(0.3f, 0.9f);

  private final Map<String, CollectionStatistics> collections = new ConcurrentHashMap<>();

  PublicStatistics(IndexReader reader) {
    super(reader);
    setSimilarity(SIMILARITY);
  }

  /** In how many documents for everybody the field has the term. */
  int documents(String field, String term) throws IOException {
    return getIndexReader().docFreq(new Term(IndexSchema.counted(field), term));
  }

  /** How often a term stands in them does not count for the ranking, so nobody looks it up. */
  @Override
  public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq)
      throws IOException {
    var counted = new Term(IndexSchema.counted(term.field()), term.bytes());
    int documents = Math.max(1, getIndexReader().docFreq(counted));
    return new TermStatistics(term.bytes(), documents, documents);
  }

  @Override
  public CollectionStatistics collectionStatistics(String field) throws IOException {
    var known = collections.get(field);
    if (known == null) {
      var counted = super.collectionStatistics(IndexSchema.counted(field));
      known = counted == null ? new CollectionStatistics(field, 1, 1, 1, 1) : counted;
      collections.put(field, known);
    }
    return known;
  }
}
