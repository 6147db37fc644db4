package jp.lg.isac.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.lg.isac.search.query.Corrections;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.FuzzyTermsEnum;

/** Corrections from the terms of a field. */
final class LuceneCorrections extends Corrections {
  private final IndexReader reader;
  private final String field;

  LuceneCorrections(IndexReader reader, String field) {
    this.reader = reader;
    this.field = field;
  }

  @Override
  public Set<String> unknown(Collection<String> words) throws IOException {
    var unknown = new HashSet<String>();
    for (var word : words) {
      if (reader.docFreq(new Term(field, word)) == 0) {
        unknown.add(word);
      }
    }
    return unknown;
  }

  @Override
  protected Map<String, List<Correction>> alike(Map<String, Integer> letters) throws IOException {
    var alike = new HashMap<String, List<Correction>>();
    var terms = MultiTerms.getTerms(reader, field);
    if (terms == null) {
      return alike;
    }
    for (var word : letters.entrySet()) {
      var all = new FuzzyTermsEnum(terms, new Term(field, word.getKey()), word.getValue(), 0, true);
      var likeness = all.attributes().addAttribute(BoostAttribute.class);
      var corrections = new ArrayList<Correction>();
      for (var term = all.next(); term != null; term = all.next()) {
        corrections.add(new Correction(term.utf8ToString(), likeness.getBoost(), all.docFreq()));
      }
      alike.put(word.getKey(), corrections);
    }
    return alike;
  }
}
