package jp.lg.isac.search.lucene;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.lg.isac.search.DocumentKey;
import jp.lg.isac.search.DocumentType;
import jp.lg.isac.search.Facet;
import jp.lg.isac.search.FileText;
import jp.lg.isac.search.SearchDocument;
import jp.lg.isac.search.analysis.Analysis.Token;
import jp.lg.isac.search.analysis.TextAnalyzer;
import jp.lg.isac.search.query.Entry;
import jp.lg.isac.search.query.Fields;
import jp.lg.isac.search.query.Micros;
import jp.lg.isac.search.query.Stored;
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
import org.apache.lucene.util.BytesRef;

/** How a document fills the fields of a Lucene index, and how it is read from there. */
final class LuceneDocuments {

  private static final String ID = "id";
  private static final String TITLE = "title";
  private static final String BODY = "body";

  /** Names and texts of files, each as often as there are files. */
  private static final String FILE_NAME = "file.name";

  private static final String FILE_TEXT = "file.text";

  private static final FieldType SEARCHED = searched();
  private static final FieldType COUNTED = counted();

  private LuceneDocuments() {}

  /** The twin of a searched field that counts its terms in documents for everybody only. */
  static String counted(String field) {
    return field + ".all";
  }

  static Document document(SearchDocument source, TextAnalyzer analyzer) {
    var entry = Entry.of(source, analyzer);
    var document = new Document();
    document.add(new NumericDocValuesField(Fields.ORDER, entry.order()));
    for (var facet : Facet.values()) {
      addValues(document, facet, source.of(facet));
    }
    long updatedAt = Micros.of(source.updatedAt());
    document.add(new LongPoint(Fields.UPDATED_AT, updatedAt));
    document.add(new NumericDocValuesField(Fields.UPDATED_AT, updatedAt));
    document.add(new StoredField(Fields.TYPE, source.type().name()));
    document.add(new StoredField(ID, source.id().toString()));
    document.add(new StoredField(Fields.UPDATED_AT, source.updatedAt().toString()));
    document.add(new StoredField(TITLE, source.title()));
    document.add(new StoredField(BODY, source.body()));
    for (var file : source.files()) {
      document.add(new StoredField(FILE_NAME, file.name()));
      document.add(new StoredField(FILE_TEXT, file.text()));
    }
    entry.terms().forEach((field, terms) -> terms.forEach(term -> add(document, field, term)));
    entry.tokens().forEach((field, tokens) -> add(document, field, tokens, entry.isForEverybody()));
    return document;
  }

  private static void addValues(Document document, Facet facet, Set<String> values) {
    for (var value : values) {
      var bytes = new BytesRef(value);
      document.add(
          isOfMany(facet)
              ? new SortedSetDocValuesField(Fields.facet(facet), bytes)
              : new SortedDocValuesField(Fields.facet(facet), bytes));
    }
  }

  private static boolean isOfMany(Facet facet) {
    return facet == Facet.TAG || facet == Facet.SYSTEM;
  }

  static Stored stored(Document stored) {
    return new Stored(
        new DocumentKey(
            DocumentType.valueOf(stored.get(Fields.TYPE)), UUID.fromString(stored.get(ID))),
        stored.get(TITLE),
        stored.get(BODY),
        files(stored),
        Instant.parse(stored.get(Fields.UPDATED_AT)));
  }

  private static List<FileText> files(Document stored) {
    var names = stored.getValues(FILE_NAME);
    var texts = stored.getValues(FILE_TEXT);
    return IntStream.range(0, names.length)
        .mapToObj(i -> new FileText(names[i], texts[i]))
        .toList();
  }

  private static void add(Document document, String field, String term) {
    document.add(new StringField(field, term, Field.Store.NO));
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
