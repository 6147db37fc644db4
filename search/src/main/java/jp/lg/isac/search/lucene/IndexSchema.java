package jp.lg.isac.search.lucene;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
import org.jspecify.annotations.Nullable;

/** The fields of the index, and how a document fills them. */
public final class IndexSchema {

  /** Raised with every change to the fields or the analysis; an index of another one is rebuilt. */
  public static final int VERSION = 2;

  /** The audience token of what everybody who handles cases may read. */
  static final String EVERYBODY = "all";

  static final String KEY = "key";
  static final String ID = "id";
  static final String TYPE = "type";
  static final String TAG = "tag";
  static final String UPDATED_AT = "updatedAt";
  static final String AUDIENCE = "audience";
  static final String RICHER = "richer";
  static final String TITLE = "title";
  static final String BODY = "body";

  /** Title, tags and body as one text: two fields summed rank worse. */
  static final String WORDS = "words";

  static final String GRAMS = "grams";
  static final String READINGS = "readings";

  static final String CHARACTERS = "characters";

  /** The title once more, to lift what is about a thing above what mentions it. */
  static final String TITLE_WORDS = "titleWords";

  static final String TITLE_GRAMS = "titleGrams";

  static final String SUGGESTION = "suggestion";

  private static final FieldType SEARCHED = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);
  private static final FieldType UNORDERED = type(IndexOptions.DOCS_AND_FREQS, false);
  private static final FieldType COUNTED = type(IndexOptions.DOCS_AND_FREQS, true);
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  private IndexSchema() {}

  /** The twin of a searched field that counts its terms in documents for everybody only. */
  static String counted(String field) {
    return field + ".all";
  }

  static Term key(DocumentType type, UUID id) {
    return new Term(KEY, type + ":" + id);
  }

  static Document document(SearchDocument source, TextAnalyzer analyzer) {
    var document = new Document();
    var key = key(source.type(), source.id());
    document.add(new StringField(KEY, key.bytes(), Field.Store.NO));
    document.add(new SortedDocValuesField(KEY, key.bytes()));
    document.add(new StringField(TYPE, source.type().name(), Field.Store.YES));
    source.tags().forEach(tag -> document.add(new StringField(TAG, tag(tag), Field.Store.NO)));
    for (var facet : Facet.values()) {
      for (var value : values(facet, source)) {
        document.add(new SortedSetDocValuesField(facet(facet), new BytesRef(value)));
      }
    }
    long updatedAt = Micros.of(source.updatedAt());
    document.add(new LongPoint(UPDATED_AT, updatedAt));
    document.add(new NumericDocValuesField(UPDATED_AT, updatedAt));
    source.audience().forEach(t -> document.add(new StringField(AUDIENCE, t, Field.Store.NO)));
    source.richer().forEach(t -> document.add(new StringField(RICHER, t, Field.Store.NO)));
    document.add(new StoredField(ID, source.id().toString()));
    document.add(new StoredField(UPDATED_AT, source.updatedAt().toString()));
    document.add(new StoredField(TITLE, source.title()));
    document.add(new StoredField(BODY, source.body()));

    boolean isForEverybody = source.audience().contains(EVERYBODY);
    var tags = String.join("\n", source.tags());
    var text = analyzer.analyze(source.title() + "\n" + tags + "\n" + source.body());
    var title = analyzer.analyze(source.title());
    add(document, WORDS, text.words(), SEARCHED, isForEverybody);
    add(document, GRAMS, text.grams(), SEARCHED, isForEverybody);
    add(document, READINGS, text.readings(), SEARCHED, isForEverybody);
    add(document, CHARACTERS, text.characters(), UNORDERED, isForEverybody);
    add(document, TITLE_WORDS, title.words(), UNORDERED, isForEverybody);
    add(document, TITLE_GRAMS, title.grams(), SEARCHED, isForEverybody);
    if (isForEverybody) {
      for (var term : Suggestions.terms(source, analyzer)) {
        document.add(new StringField(SUGGESTION, term, Field.Store.NO));
      }
    }
    return document;
  }

  static SearchHit hit(Document stored, Highlighter highlighter) {
    return new SearchHit(
        DocumentType.valueOf(stored.get(TYPE)),
        UUID.fromString(stored.get(ID)),
        highlighter.whole(stored.get(TITLE)),
        highlighter.snippet(stored.get(BODY)),
        Instant.parse(stored.get(UPDATED_AT)));
  }

  /** A tag in the form in which people may type it. */
  static String tag(String tag) {
    return TextAnalyzer.folded(tag);
  }

  /** Where the values of a facet stand, to be counted. */
  static String facet(Facet facet) {
    return "facet." + facet;
  }

  private static Collection<String> values(Facet facet, SearchDocument source) {
    return switch (facet) {
      case TYPE -> Set.of(source.type().name());
      case PREFECTURE -> ofNullable(source.prefecture());
      case CAUSE_CLASS -> ofNullable(source.causeClass());
      case TAG -> Set.copyOf(source.tags());
      case TLP -> ofNullable(source.tlp());
      case MONTH -> Set.of(YearMonth.from(source.updatedAt().atZone(TOKYO)).toString());
      case SYSTEM -> Set.copyOf(source.systems());
    };
  }

  private static Set<String> ofNullable(@Nullable String value) {
    return value == null ? Set.of() : Set.of(value);
  }

  private static void add(
      Document document, String field, List<Token> tokens, FieldType type, boolean isForEverybody) {
    document.add(new Field(field, new Tokens(tokens), type));
    if (isForEverybody) {
      document.add(new Field(counted(field), new Tokens(tokens), COUNTED));
    }
  }

  private static FieldType type(IndexOptions options, boolean omitNorms) {
    var type = new FieldType();
    type.setIndexOptions(options);
    type.setOmitNorms(omitNorms);
    type.freeze();
    return type;
  }
}
