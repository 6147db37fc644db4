package jp.lg.isac.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.lg.isac.search.Reader;
import jp.lg.isac.search.SearchQuery;
import jp.lg.isac.search.query.Corrections;
import jp.lg.isac.search.query.Fields;
import jp.lg.isac.search.query.Hit;
import jp.lg.isac.search.query.Index;
import jp.lg.isac.search.query.Queries;
import jp.lg.isac.search.query.Stored;
import jp.lg.isac.search.query.Suggestions.Candidate;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** One commit, asked for one answer. */
record LuceneIndex(PublicStatistics searcher) implements Index {

  /** A very short beginning fits half the dictionary; nobody waits for all of it. */
  private static final int MOST_TERMS_READ = 20_000;

  @Override
  public Corrections words() {
    return new LuceneCorrections(searcher.getIndexReader(), LuceneDocuments.counted(Fields.WORDS));
  }

  @Override
  public Corrections phrases() {
    return new LuceneCorrections(searcher.getIndexReader(), Fields.PHRASE);
  }

  @Override
  public Query term(Term term) throws IOException {
    return searcher.term(term);
  }

  @Override
  public boolean finds(Query query) throws IOException {
    return searcher.search(query, 1).scoreDocs.length > 0;
  }

  @Override
  public Matches matches(Query matching, SearchQuery query) throws IOException {
    return LuceneMatches.of(searcher, matching, query);
  }

  @Override
  public List<Hit> scored(List<Query> scores, List<Hit> hits) throws IOException {
    return Ranking.of(searcher, scores, hits);
  }

  @Override
  public Optional<float[]> scores(List<Query> scores, Term key) throws IOException {
    var found = searcher.search(new TermQuery(key), 1).scoreDocs;
    if (found.length == 0) {
      return Optional.empty();
    }
    var values = new float[scores.size()];
    for (int i = 0; i < values.length; i++) {
      var explained = searcher.explain(scores.get(i), found[0].doc);
      values[i] = explained.isMatch() ? explained.getValue().floatValue() : 0;
    }
    return Optional.of(values);
  }

  @Override
  public List<Stored> stored(List<Hit> hits) throws IOException {
    var fields = searcher.storedFields();
    var stored = new ArrayList<Stored>();
    for (var hit : hits) {
      stored.add(LuceneDocuments.stored(fields.document(hit.document())));
    }
    return stored;
  }

  @Override
  public List<String> suggestions(Reader reader, Set<String> beginnings, int limit)
      throws IOException {
    var found = new LinkedHashSet<String>();
    for (var candidate : candidates(beginnings)) {
      if (found.size() == limit) {
        break;
      }
      var term = new TermQuery(new Term(Fields.SUGGESTION, candidate.term()));
      if (!found.contains(candidate.shown()) && searcher.count(Queries.visible(reader, term)) > 0) {
        found.add(candidate.shown());
      }
    }
    return List.copyOf(found);
  }

  private List<Candidate> candidates(Set<String> beginnings) throws IOException {
    var candidates = new ArrayList<Candidate>();
    var terms = MultiTerms.getTerms(searcher.getIndexReader(), Fields.SUGGESTION);
    if (terms == null) {
      return candidates;
    }
    for (var beginning : beginnings) {
      var start = new BytesRef(beginning);
      var all = terms.iterator();
      int read = 0;
      if (all.seekCeil(start) == SeekStatus.END) {
        continue;
      }
      for (var term = all.term();
          term != null && StringHelper.startsWith(term, start) && read < MOST_TERMS_READ;
          term = all.next()) {
        candidates.add(new Candidate(term.utf8ToString(), all.docFreq()));
        read++;
      }
    }
    candidates.sort(Candidate.BEST_FIRST);
    return candidates;
  }
}
