package jp.lg.isac.knowledge;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
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
    int number,
    @Nullable Instant publishedAt,
    Instant updatedAt,
    List<Linked> links,
    @JsonIgnore long version) {

  static ArticleView of(Article article, List<Linked> links, boolean forCentre) {
    return new ArticleView(
        article.id(),
        article.title(),
        article.body(),
        article.tags(),
        article.tlp(),
        forCentre ? article.audience() : null,
        article.isForAllStaff(),
        article.status(),
        article.number(),
        article.isPublished() ? article.listedAt() : null,
        article.updatedAt(),
        links,
        article.version());
  }
}
