package jp.lg.isac.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jp.lg.isac.attachment.FileTable;
import jp.lg.isac.attachment.SearchedFiles;
import jp.lg.isac.search.DocumentType;

/** Files of articles, found once a published version uses them. */
@ApplicationScoped
class SearchedArticleFiles implements SearchedFiles {
  @Override
  public FileTable table() {
    return new FileTable(
        "article_file",
        "article_file_chunk p on p.article_file = f.id",
        "f.article",
        DocumentType.ARTICLE.name());
  }
}
