package jp.lg.isac.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jp.lg.isac.attachment.FileTable;
import jp.lg.isac.attachment.SearchedFiles;
import jp.lg.isac.search.DocumentType;

/** Clean copies, found by the readers of their thread. */
@ApplicationScoped
class SearchedSharedFiles implements SearchedFiles {
  @Override
  public FileTable table() {
    return new FileTable(
        "shared_file",
        "shared_file_chunk p on p.shared_file = f.id",
        "f.thread",
        DocumentType.SHARED_REPORT.name());
  }
}
