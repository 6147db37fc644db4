package jp.lg.isac.knowledge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a writer goes on: the article as it stands, or what he has typed of a revision.
 *
 * @param text what to edit
 * @param version of the article that the writer has before him, 0 of a new one
 * @param isPublished whether readers see the article already, or saw it before it was archived
 * @param savedAt when the writer's text was last kept; {@code null} if he has not typed yet
 * @param isOutdated whether somebody revised the article after the writer began
 */
public record Manuscript(
    WriteArticle text,
    long version,
    boolean isPublished,
    @Nullable Instant savedAt,
    boolean isOutdated) {

  static Manuscript blank() {
    var text =
        new WriteArticle(
            null, null, List.of(), null, null, false, ArticleStatus.DRAFT, null, "ja", null);
    return new Manuscript(text, 0, false, null, false);
  }

  static Manuscript of(Article article, LocalDate today) {
    LocalDate reviewOn = article.reviewOn();
    var text =
        new WriteArticle(
            article.title(),
            article.body(),
            article.tags(),
            article.tlp(),
            article.audience(),
            article.isForAllStaff(),
            article.status(),
            null,
            article.language(),
            reviewOn == null || reviewOn.isBefore(today) ? null : reviewOn);
    return new Manuscript(
        text,
        article.version(),
        article.wasPublished(),
        article.wasPublished() ? null : article.updatedAt(),
        false);
  }

  static Manuscript of(Article article, WorkingCopy copy) {
    return new Manuscript(
        copy.typed(), article.version(), true, copy.savedAt(), copy.basedOn() != article.version());
  }

  /** What a reviewer gave back, or its writer took back, and nobody has written on since. */
  static Manuscript of(Article article, ArticleReview returned) {
    return new Manuscript(
        returned.typed(),
        article.version(),
        true,
        returned.decidedAt(),
        returned.basedOn() != article.version());
  }
}
