package jp.lg.isac.search.query;

import java.util.List;
import java.util.UUID;
import jp.lg.isac.search.DocumentType;
import jp.lg.isac.search.Facet;
import org.apache.lucene.index.Term;

/** The fields of every engine's index. */
public final class Fields {

  /** Raised with every change to the fields or the analysis; an index of another one is rebuilt. */
  public static final int VERSION = 4;

  /** The audience token of what everybody who handles cases may read. */
  public static final String EVERYBODY = "all";

  public static final String KEY = "key";
  public static final String TYPE = "type";

  /** A number drawn from the key, by which hits that are equal otherwise are ordered. */
  public static final String ORDER = "order";

  /** Microseconds since 1970. */
  public static final String UPDATED_AT = "updatedAt";

  public static final String AUDIENCE = "audience";
  public static final String RICHER = "richer";

  /** Title, tags and body as one text: two fields summed rank worse. */
  public static final String WORDS = "words";

  public static final String GRAMS = "grams";
  public static final String READINGS = "readings";

  /** Ranks only: what is near by ear. */
  public static final String TRIPLES = "triples";

  /** The title once more, to lift what is about a thing above what mentions it. */
  public static final String TITLE_WORDS = "titleWords";

  /** Pairs of characters of the title alone, for who asks for a title. */
  public static final String TITLE_GRAMS = "titleGrams";

  /** Names and texts of its files, apart from its own words: a long file would outweigh them. */
  public static final String FILE_WORDS = "fileWords";

  public static final String FILE_GRAMS = "fileGrams";

  /** What is analysed, and so has positions and lengths. */
  public static final List<String> ANALYSED =
      List.of(WORDS, GRAMS, READINGS, TRIPLES, TITLE_WORDS, TITLE_GRAMS, FILE_WORDS, FILE_GRAMS);

  public static final String TAG = "tag";

  public static final String SUGGESTION = "suggestion";

  /** What suggestions are looked up by, without what they show. */
  public static final String PHRASE = "phrase";

  private Fields() {}

  /** The column of a facet. */
  public static String facet(Facet facet) {
    return "facet." + facet;
  }

  public static Term key(DocumentType type, UUID id) {
    return new Term(KEY, type + ":" + id);
  }
}
