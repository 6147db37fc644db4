package jp.lg.isac.search.lucene;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import jp.lg.isac.search.DocumentKey;
import jp.lg.isac.search.DocumentType;
import jp.lg.isac.search.Facet;
import jp.lg.isac.search.SearchDocument;
import jp.lg.isac.search.SearchHit;
import jp.lg.isac.search.analysis.Analysis.Token;
import jp.lg.isac.search.analysis.Highlighter;
import jp.lg.isac.search.analysis.TextAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/** The fields of the index, and how a document fills them. */
public final class IndexSchema {

  /** Raised with every change to the fields or the analysis; an index of another one is rebuilt. */
  public static final int VERSION = 3;

  /** The audience token of what everybody who handles cases may read. */
  static final String EVERYBODY = "all";

  static final String KEY = "key";
  static final String ID = "id";
  static final String TYPE = "type";

  /** A number drawn from the key, by which hits that are equal otherwise are ordered. */
  static final String ORDER = "order";

  static final String UPDATED_AT = "updatedAt";
  static final String AUDIENCE = "audience";
  static final String RICHER = "richer";
  static final String TITLE = "title";
  static final String BODY = "body";

  /** Title, tags and body as one text: two fields summed rank worse. */
  static final String WORDS = "words";

  static final String GRAMS = "grams";
  static final String READINGS = "readings";

  /** Ranks only: what is near by ear. */
  static final String TRIPLES = "triples";

  /** The title once more, to lift what is about a thing above what mentions it. */
  static final String TITLE_WORDS = "titleWords";

  /** Pairs of characters of the title alone, for who asks for a title. */
  static final String TITLE_GRAMS = "titleGrams";

  static final String TAG = "tag";

  static final String SUGGESTION = "suggestion";

  /** What suggestions are looked up by, without what they show. */
  static final String PHRASE = "phrase";

  private static final FieldType SEARCHED = searched();
  private static final FieldType COUNTED = counted();

  private IndexSchema() {}

  /** The twin of a searched field that counts its terms in documents for everybody only. */
  static String counted(String field) {
    return field + ".all";
  }

  /** The column of a facet. */
  static String facet(Facet facet) {
    return "facet." + facet;
  }

  static Term key(DocumentType type, UUID id) {
    return new Term(KEY, type + ":" + id);
  }

  static Document document(SearchDocument source, TextAnalyzer analyzer) {
    var document = new Document();
    var key = key(source.type(), source.id());
    document.add(new StringField(KEY, key.bytes(), Field.Store.NO));
    document.add(new NumericDocValuesField(ORDER, order(source.type(), source.id())));
    for (var facet : Facet.values()) {
      addValues(document, facet, source.of(facet));
    }
    long updatedAt = Micros.of(source.updatedAt());
    document.add(new LongPoint(UPDATED_AT, updatedAt));
    document.add(new NumericDocValuesField(UPDATED_AT, updatedAt));
    source.audience().forEach(t -> document.add(new StringField(AUDIENCE, t, Field.Store.NO)));
    source.richer().forEach(t -> document.add(new StringField(RICHER, t, Field.Store.NO)));
    document.add(new StoredField(TYPE, source.type().name()));
    document.add(new StoredField(ID, source.id().toString()));
    document.add(new StoredField(UPDATED_AT, source.updatedAt().toString()));
    document.add(new StoredField(TITLE, source.title()));
    document.add(new StoredField(BODY, source.body()));

    boolean isForEverybody = source.audience().contains(EVERYBODY);
    var tags = String.join("\n", new TreeSet<>(source.of(Facet.TAG)));
    var text = analyzer.analyze(source.title() + "\n" + tags + "\n" + source.body());
    add(document, WORDS, text.words(), isForEverybody);
    add(document, GRAMS, text.grams(), isForEverybody);
    add(document, READINGS, text.readings(), isForEverybody);
    add(document, TRIPLES, text.triples(), isForEverybody);
    var title = analyzer.analyze(source.title());
    add(document, TITLE_WORDS, title.words(), isForEverybody);
    add(document, TITLE_GRAMS, title.grams(), isForEverybody);
    document.add(new StringField(TYPE, source.type().name(), Field.Store.NO));
    for (var tag : source.of(Facet.TAG)) {
      document.add(new StringField(TAG, TextAnalyzer.tag(tag), Field.Store.NO));
    }
    if (isForEverybody) {
      for (var term : Suggestions.terms(source, analyzer)) {
        document.add(new StringField(SUGGESTION, term, Field.Store.NO));
        document.add(new StringField(PHRASE, Suggestions.key(term), Field.Store.NO));
      }
    }
    return document;
  }

  /** As good as unique, so that hits have one order. */
  private static long order(DocumentType type, UUID id) {
    return id.getMostSignificantBits()
        ^ Long.rotateLeft(id.getLeastSignificantBits(), Integer.SIZE)
        ^ type.name().hashCode();
  }

  private static void addValues(Document document, Facet facet, Set<String> values) {
    for (var value : values) {
      var bytes = new BytesRef(value);
      document.add(
          isOfMany(facet)
              ? new SortedSetDocValuesField(facet(facet), bytes)
              : new SortedDocValuesField(facet(facet), bytes));
    }
  }

  private static boolean isOfMany(Facet facet) {
    return facet == Facet.TAG || facet == Facet.SYSTEM;
  }

  static DocumentKey key(Document stored) {
    return new DocumentKey(DocumentType.valueOf(stored.get(TYPE)), UUID.fromString(stored.get(ID)));
  }

  static SearchHit hit(Document stored, Highlighter highlighter) {
    return new SearchHit(
        DocumentType.valueOf(stored.get(TYPE)),
        UUID.fromString(stored.get(ID)),
        highlighter.whole(stored.get(TITLE)),
        highlighter.snippet(stored.get(BODY)),
        Instant.parse(stored.get(UPDATED_AT)));
  }

  private static void add(
      Document document, String field, List<Token> tokens, boolean isForEverybody) {
    document.add(new Field(field, new Tokens(tokens), SEARCHED));
    if (isForEverybody) {
      document.add(new Field(counted(field), new Tokens(tokens), COUNTED));
    }
  }

  private static FieldType searched() {
    var type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    type.freeze();
    return type;
  }

  private static FieldType counted() {
    var type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.setOmitNorms(true);
    type.freeze();
    return type;
  }
}
