package jp.lg.isac.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jp.lg.isac.attachment.FileTable;
import jp.lg.isac.attachment.SearchedFiles;
import jp.lg.isac.search.DocumentType;

/** Files and evidence of own incidents, found by those who handle them. */
@ApplicationScoped
class SearchedIncidentFiles implements SearchedFiles {
  @Override
  public FileTable table() {
    return new FileTable(
        "attachment",
        "attachment_chunk p on p.organisation = f.organisation and p.attachment = f.id",
        "f.subject",
        DocumentType.INCIDENT.name());
  }
}
