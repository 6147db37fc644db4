package jp.lg.isac.web.knowledge;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.knowledge.ArticleExport;
import jp.lg.isac.knowledge.ArticleFileView;
import jp.lg.isac.knowledge.ArticleFiles;
import jp.lg.isac.knowledge.ExportedArticle;
import jp.lg.isac.web.Download;
import org.jspecify.annotations.Nullable;

/**
 * The articles on their way out: a ZIP with a folder for each, in which its files lie beside its
 * text. They pass one after the other, a piece at a time.
 */
@RequestScoped
public class ArticleTaking {
  /** The earliest that a ZIP can say: the same articles make the same archive. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  @Inject ArticleExport export;
  @Inject ArticleFiles files;

  Download all() {
    export.begin();
    return Download.ofUnknownSize("articles.zip", "application/zip", this::write);
  }

  private void write(OutputStream out) throws IOException {
    try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      @Nullable String cursor = null;
      do {
        var page = export.next(PageRequest.of(PageRequest.MAXIMUM_LIMIT, cursor));
        for (ExportedArticle article : page.items()) {
          begin(zip, article.folder() + "/article.md");
          zip.write(article.markdown().getBytes(StandardCharsets.UTF_8));
          for (ArticleFileView file : article.files()) {
            begin(zip, article.folder() + "/" + file.name());
            Download.of(file.name(), file.mediaType(), file.size(), n -> files.chunk(file.id(), n))
                .content()
                .writeTo(zip);
          }
        }
        cursor = page.nextCursor();
      } while (cursor != null);
    }
  }

  private static void begin(ZipOutputStream zip, String path) throws IOException {
    var entry = new ZipEntry(path);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
  }
}
