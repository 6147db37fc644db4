package jp.lg.isac.knowledge;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import jp.lg.isac.activitylog.ActivityLog;
import jp.lg.isac.attachment.Attachments;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.kernel.DomainException.Violation;
import jp.lg.isac.kernel.Markdown;
import jp.lg.isac.kernel.Settings;
import jp.lg.isac.knowledge.ImportReport.ImportedFile;
import jp.lg.isac.knowledge.ImportReport.Outcome;
import jp.lg.isac.sharing.TenantBound;
import jp.lg.isac.vocabulary.KnownTags;
import org.jspecify.annotations.Nullable;

/**
 * Makes drafts of texts that were written elsewhere: Markdown with front matter, HTML, Word, or a
 * folder of these with the files that they call. All of it becomes articles or nothing.
 */
@Stateless
@TenantBound
@RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
public class ArticleImport {
  /** Bytes of what is sent, packed or not. */
  public static final int LARGEST = ArticleFolder.LARGEST;

  @Inject Writing writing;
  @Inject ArticleFiles articleFiles;
  @Inject KnownTags knownTags;
  @Inject Centre centre;
  @Inject Settings settings;
  @Inject ActivityLog activityLog;

  /**
   * A text, with the files that it takes along by the names that it calls them.
   *
   * @param pictures names of those that came within it
   */
  private record Arriving(
      WriteArticle command,
      Set<String> pictures,
      List<String> notTaken,
      Map<String, byte[]> files,
      List<Violation> problems) {}

  /**
   * What an import would do, with all that stands in its way.
   *
   * @param name of the file, which tells what it is
   * @throws DomainException.Invalid if there is no file in it that becomes an article
   * @throws DomainException.TooLarge if more is in it than is taken
   */
  public ImportReport check(String name, byte[] content) {
    centre.writer();
    var folder = ArticleFolder.read(name, content);
    return report(null, folder, arriving(folder));
  }

  /**
   * Imports it, or tells what the import would do.
   *
   * @param id of the import; a repeat makes nothing twice
   * @param dryRun whether to store nothing
   * @throws DomainException.Invalid with every problem, the pointer to each beginning with the path
   *     of the file within {@code /files}
   * @throws DomainException.TooLarge if more is in it than is taken
   */
  public ImportReport importAll(UUID id, String name, byte[] content, boolean dryRun) {
    centre.writer();
    var folder = ArticleFolder.read(name, content);
    Map<String, Arriving> arriving = arriving(folder);
    var report = report(dryRun ? null : id, folder, arriving);
    if (!report.problems().isEmpty()) {
      throw new DomainException.Invalid(report.problems());
    }
    if (!dryRun) {
      arriving.forEach((path, text) -> store(idOf(id, path), text));
      activityLog.done("article.import", "article", arriving.size());
    }
    return report;
  }

  private void store(UUID article, Arriving text) {
    writing.post(article, text.command());
    text.files()
        .forEach(
            (name, file) ->
                articleFiles.add(
                    article, idOf(article, name), name, new ByteArrayInputStream(file)));
  }

  private static UUID idOf(UUID whole, String part) {
    return UUID.nameUUIDFromBytes((whole + "\n" + part).getBytes(StandardCharsets.UTF_8));
  }

  private Map<String, Arriving> arriving(ArticleFolder folder) {
    var arriving = new TreeMap<String, Arriving>();
    folder
        .files()
        .forEach(
            (path, file) -> {
              if (ArrivingText.isOne(path)) {
                arriving.put(path, arriving(folder, path, ArrivingText.read(path, file)));
              }
            });
    if (arriving.isEmpty()) {
      throw new DomainException.Invalid("/file", "article.import.no-article");
    }
    return arriving;
  }

  private Arriving arriving(ArticleFolder folder, String path, ArrivingText text) {
    var problems = new ArrayList<>(text.problems());
    var notTaken = new ArrayList<>(text.notTaken());
    var files = new TreeMap<String, byte[]>();
    try {
      knownTags.named(text.command().tags(), List.of());
    } catch (DomainException.Invalid unknown) {
      problems.addAll(unknown.violations());
    }
    for (String name : Markdown.files(String.valueOf(text.command().body()))) {
      byte[] picture = text.pictures().get(name);
      byte[] file = folder.files().get(ArticleFolder.beside(path, name));
      if (picture != null && isTaken(name, picture)) {
        files.put(name, picture);
      } else if (picture != null || file == null) {
        notTaken.add(name);
      } else {
        files.put(name, file);
        check(name, file, problems);
      }
    }
    String pointer = "/files/" + path.replace("~", "~0").replace("/", "~1");
    return new Arriving(
        text.command(),
        text.pictures().keySet(),
        notTaken,
        files,
        problems.stream()
            .map(v -> new Violation(pointer + v.pointer(), v.code(), v.arguments()))
            .toList());
  }

  /** Nobody can mend a picture within a document by its name: it is told, and the text comes. */
  private boolean isTaken(String name, byte[] picture) {
    var problems = new ArrayList<Violation>();
    check(name, picture, problems);
    return problems.isEmpty();
  }

  private void check(String name, byte[] file, List<Violation> problems) {
    try {
      Attachments.requireTaken(name, file, settings.attachmentLimit());
    } catch (DomainException refused) {
      problems.add(new Violation("", refused.code(), refused.arguments()));
    }
  }

  private static ImportReport report(
      @Nullable UUID id, ArticleFolder folder, Map<String, Arriving> arriving) {
    Set<String> taken = new HashSet<>();
    arriving.forEach(
        (path, text) ->
            text.files().keySet().stream()
                .filter(name -> !text.pictures().contains(name))
                .forEach(name -> taken.add(ArticleFolder.beside(path, name))));
    var files = new ArrayList<ImportedFile>();
    for (String path : folder.files().keySet()) {
      Arriving text = arriving.get(path);
      if (text == null) {
        var outcome = taken.contains(path) ? Outcome.FILE : Outcome.LEFT_OUT;
        files.add(new ImportedFile(path, outcome, null, null, List.of(), List.of()));
      } else {
        files.add(
            new ImportedFile(
                path,
                text.problems().isEmpty() ? Outcome.ARTICLE : Outcome.REFUSED,
                id == null ? null : idOf(id, path),
                text.command().title(),
                text.notTaken(),
                text.problems()));
      }
    }
    return new ImportReport(arriving.size(), id == null, files);
  }
}
