package jp.lg.isac.knowledge;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.link.Linked;
import jp.lg.isac.sharing.Audience;
import jp.lg.isac.sharing.Tlp;
import org.jspecify.annotations.Nullable;

/**
 * An article as it stands now.
 *
 * @param body Markdown
 * @param audience whom its author chose, shown to the centre alone: it names groups
 * @param forAllStaff whether everybody who is signed in may read it
 * @param language of the text, {@code ja} or {@code en}
 * @param owner name of who answers for it, shown to the centre alone
 * @param reviewOn until when it is taken to be right
 * @param isStale whether that day is over
 * @param reviewedBy name of who besides its writer has looked at it, shown to the centre alone
 * @param reviewedAt when somebody did; {@code null} if nobody has
 * @param number the version shown, 0 of a draft
 * @param publishedAt when it was first published; {@code null} of a draft
 * @param updatedAt when its text was last changed
 * @param links what it is linked with and this reader may read
 * @param version for {@code If-Match}
 */
public record ArticleView(
    UUID id,
    String title,
    String body,
    List<String> tags,
    @Nullable Tlp tlp,
    @Nullable Audience audience,
    boolean forAllStaff,
    ArticleStatus status,
    String language,
    @Nullable String owner,
    @Nullable LocalDate reviewOn,
    boolean isStale,
    @Nullable String reviewedBy,
    @Nullable Instant reviewedAt,
    int number,
    @Nullable Instant publishedAt,
    Instant updatedAt,
    List<Linked> links,
    @JsonIgnore long version) {

  static ArticleView of(Article article, List<Linked> links, boolean forCentre, LocalDate today) {
    return new ArticleView(
        article.id(),
        article.title(),
        article.body(),
        article.tags(),
        article.tlp(),
        forCentre ? article.audience() : null,
        article.isForAllStaff(),
        article.status(),
        article.language(),
        forCentre ? article.ownerName() : null,
        article.reviewOn(),
        article.isStale(today),
        forCentre ? article.reviewerName() : null,
        article.reviewedAt(),
        article.number(),
        article.wasPublished() ? article.listedAt() : null,
        article.updatedAt(),
        links,
        article.version());
  }
}
