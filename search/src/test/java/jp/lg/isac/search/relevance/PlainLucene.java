package jp.lg.isac.search.relevance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.apache.lucene.util.QueryBuilder;

/**
 * What Lucene does by itself: {@link JapaneseAnalyzer} and BM25, both as they come, and any of the
 * question's words. Title and text are either one field or two whose scores are added up.
 */
final class PlainLucene implements Ranking {

  private final Analyzer analyzer = new JapaneseAnalyzer();
  private final List<String> fields;
  private final FSDirectory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  private PlainLucene(Path home, List<Collection.Text> texts, boolean inOneField)
      throws IOException {
    this.fields = inOneField ? List.of("all") : List.of("title", "text");
    this.directory = FSDirectory.open(home);
    try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (var text : texts) {
        var document = new Document();
        document.add(new StringField("id", text.id(), Field.Store.YES));
        content(text, inOneField)
            .forEach((field, value) -> document.add(new TextField(field, value, Field.Store.NO)));
        writer.addDocument(document);
      }
    }
    this.reader = DirectoryReader.open(directory);
    this.searcher = new IndexSearcher(reader);
  }

  static PlainLucene inOneField(Path home, List<Collection.Text> texts) throws IOException {
    return new PlainLucene(home, texts, true);
  }

  static PlainLucene inTwoFields(Path home, List<Collection.Text> texts) throws IOException {
    return new PlainLucene(home, texts, false);
  }

  private static Map<String, String> content(Collection.Text text, boolean inOneField) {
    return inOneField
        ? Map.of("all", text.title() + "\n" + text.text())
        : new HashMap<>(Map.of("title", text.title(), "text", text.text()));
  }

  @Override
  public List<String> topTen(String question) throws IOException {
    var query = new BooleanQuery.Builder();
    for (var field : fields) {
      var words = new QueryBuilder(analyzer).createBooleanQuery(field, question);
      if (words != null) {
        query.add(words, Occur.SHOULD);
      }
    }
    var ids = new ArrayList<String>();
    for (var hit : searcher.search(query.build(), TEN).scoreDocs) {
      ids.add(searcher.storedFields().document(hit.doc).get("id"));
    }
    return ids;
  }

  @Override
  public void close() throws IOException {
    IOUtils.close(reader, directory, analyzer);
  }
}
