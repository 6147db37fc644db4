package jp.lg.isac.web.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import jp.lg.isac.attachment.Attachments;
import jp.lg.isac.casework.CaseExport;
import jp.lg.isac.casework.WholeCase;
import jp.lg.isac.document.PaperFormat;
import jp.lg.isac.document.Papers;
import jp.lg.isac.web.Download;

/** A whole case on its way out. */
@RequestScoped
public class CaseTaking {
  @Inject CaseExport export;
  @Inject CasePaper paper;
  @Inject Papers papers;
  @Inject Attachments attachments;

  Download of(UUID incident, CaseFormat format) {
    WholeCase whole = export.take(incident);
    String name = paper.title(whole);
    // evidence can be handed over without a font too
    PaperFormat readable =
        format == CaseFormat.PDF || papers.writesPdf() ? PaperFormat.PDF : PaperFormat.DOCX;
    byte[] record = papers.write(paper.of(whole), readable);
    return switch (format) {
      case PDF ->
          new Download(
              name + ".pdf", readable.mediaType(), record.length, out -> out.write(record));
      case ZIP ->
          Download.ofUnknownSize(
              name + ".zip",
              CaseArchive.MEDIA_TYPE,
              out ->
                  CaseArchive.write(
                      out, whole, "case." + readable.extension(), record, attachments::chunk));
    };
  }
}
