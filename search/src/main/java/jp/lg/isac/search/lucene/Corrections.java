package jp.lg.isac.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.FuzzyTermsEnum;

/**
 * What somebody may have meant who typed a word that no document for everybody holds: words of such
 * documents that differ in a letter or two, the likest and then the commonest first. What only some
 * may read neither offers a correction nor makes a word known.
 */
final class Corrections {

  private static final int MOST = 12;

  /** Two letters may be wrong in a word of so many. */
  private static final int LONG = 6;

  /** Nobody mistypes a longer one; identifiers are not meant either. */
  private static final int LONGEST = 40;

  private final IndexReader reader;
  private final String field;

  private Corrections(IndexReader reader, String field) {
    this.reader = reader;
    this.field = field;
  }

  /** Of single words. */
  static Corrections ofWords(IndexReader reader) {
    return new Corrections(reader, IndexSchema.counted(IndexSchema.WORDS));
  }

  /** Of what may be suggested, as it is written or sounds. */
  static Corrections ofPhrases(IndexReader reader) {
    return new Corrections(reader, IndexSchema.PHRASE);
  }

  /**
   * A word that may be meant.
   *
   * @param likeness 1 were it the same
   */
  record Correction(String word, float likeness, int documents) {}

  boolean isKnown(String word) throws IOException {
    return reader.docFreq(new Term(field, word)) > 0;
  }

  /** Best first; none for a word that is known. */
  List<Correction> of(String word) throws IOException {
    int length = word.codePointCount(0, word.length());
    var terms = MultiTerms.getTerms(reader, field);
    if (length < 2 || length > LONGEST || terms == null || isKnown(word)) {
      return List.of();
    }
    var like = new FuzzyTermsEnum(terms, new Term(field, word), length < LONG ? 1 : 2, 0, true);
    var likeness = like.attributes().addAttribute(BoostAttribute.class);
    var corrections = new ArrayList<Correction>();
    for (var term = like.next(); term != null; term = like.next()) {
      var text = term.utf8ToString();
      int itsLength = text.codePointCount(0, text.length());
      // Of two letters one must stay where it is, or everything would do.
      if (itsLength >= 2 && (length > 2 || itsLength == 2)) {
        corrections.add(new Correction(text, likeness.getBoost(), like.docFreq()));
      }
    }
    corrections.sort(
        Comparator.comparing(Correction::likeness)
            .thenComparing(Correction::documents)
            .reversed()
            .thenComparing(Correction::word));
    return List.copyOf(corrections.subList(0, Math.min(MOST, corrections.size())));
  }
}
