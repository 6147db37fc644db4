package jp.lg.isac.search.query;

import java.time.Instant;
import java.util.List;
import jp.lg.isac.search.DocumentKey;
import jp.lg.isac.search.FileText;
import jp.lg.isac.search.SearchHit;
import jp.lg.isac.search.analysis.Highlighter;

/** What an index gives back of a document. */
public record Stored(
    DocumentKey key, String title, String body, List<FileText> files, Instant updatedAt) {

  SearchHit hit(Highlighter highlighter) {
    var shown = highlighter.shown(title, body, files);
    return new SearchHit(
        key.type(), key.id(), shown.title(), shown.snippet(), shown.file(), updatedAt);
  }
}
