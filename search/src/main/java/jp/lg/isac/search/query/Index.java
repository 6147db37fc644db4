package jp.lg.isac.search.query;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.lg.isac.search.Facets;
import jp.lg.isac.search.Reader;
import jp.lg.isac.search.SearchQuery;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * What the answer to one question asks of an index. Scores are BM25 with {@link #K1} and {@link
 * #B}, and know how rare a word is from documents for everybody alone, so that nobody can tell from
 * his ranking what others keep to themselves.
 */
public interface Index {

  /** Tuned for short Japanese texts: a repeated word says little. */
  float K1 = 0.3f;

  /** Tuned for short Japanese texts: a long text dilutes. */
  float B = 0.9f;

  /** Of the words of documents for everybody. */
  Corrections words();

  /** Of what may be suggested, as it is written or sounds. */
  Corrections phrases();

  /** Asks for a term. */
  Query term(Term term) throws IOException;

  /** Whether a query finds anything. */
  boolean finds(Query query) throws IOException;

  /**
   * All that a query finds.
   *
   * @param matching already narrowed down to what the reader may see
   * @param query whose facets are counted and filtered by
   */
  Matches matches(Query matching, SearchQuery query) throws IOException;

  /** The same hits in any order, each scored with the sum of the scores. */
  List<Hit> scored(List<Query> scores, List<Hit> hits) throws IOException;

  /** The score of each query, 0 where it does not find the document; nothing if that is gone. */
  Optional<float[]> scores(List<Query> scores, Term key) throws IOException;

  /** What stands in the index of each hit. */
  List<Stored> stored(List<Hit> hits) throws IOException;

  /**
   * What is shown for those terms of {@link Fields#SUGGESTION} that begin in one of these ways and
   * stand in something that the reader may see: the commonest first, then the shortest.
   */
  List<String> suggestions(Reader reader, Set<String> beginnings, int limit) throws IOException;

  /** All that a query found: counted, each facet over what the other facets' filters leave. */
  interface Matches {

    /** How many documents the query found, before the facets' filters. */
    long found();

    /** How many passed the facets' filters. */
    long total();

    Facets facets();

    /** By the sum of the scores; what has none comes last, newest first. */
    List<Hit> best(List<Query> scores, int wanted, @Nullable Hit behind) throws IOException;

    List<Hit> newest(int wanted, @Nullable Hit behind) throws IOException;
  }
}
