package jp.lg.isac.knowledge;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.kernel.DomainException.Violation;
import org.jspecify.annotations.Nullable;

/**
 * What an import did, or on a dry run would do, file by file.
 *
 * @param imported articles that were made
 * @param dryRun whether nothing was stored
 */
public record ImportReport(int imported, boolean dryRun, List<ImportedFile> files) {
  public ImportReport {
    files = List.copyOf(files);
  }

  /** What becomes of a file. */
  public enum Outcome {
    /** It becomes an article. */
    ARTICLE,
    /** An article calls it by its name and takes it along. */
    FILE,
    /** No article has a use for it. */
    LEFT_OUT,
    /** It cannot become an article, so nothing is imported. */
    REFUSED
  }

  /**
   * One file.
   *
   * @param path where it lies in the folder
   * @param article that it became; {@code null} of any other file, and on a dry run
   * @param title of the article
   * @param notTaken what the article does without: names in its front matter that mean nothing
   *     here, files that it calls and nobody sent, pictures within a Word document
   * @param problems what is to be mended, if it is refused
   */
  public record ImportedFile(
      String path,
      Outcome outcome,
      @Nullable UUID article,
      @Nullable String title,
      List<String> notTaken,
      @JsonIgnore List<Violation> problems) {}

  /** Every problem of all files. */
  @JsonIgnore
  public List<Violation> problems() {
    return files.stream().flatMap(file -> file.problems().stream()).toList();
  }
}
