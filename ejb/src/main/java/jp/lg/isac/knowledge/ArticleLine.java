package jp.lg.isac.knowledge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.kernel.Markdown;
import jp.lg.isac.sharing.Tlp;
import org.jspecify.annotations.Nullable;

/**
 * An article in a list.
 *
 * @param excerpt how its text begins, without markup
 * @param publishedAt when it was first published; {@code null} of a draft
 * @param updatedAt when its text was last changed
 * @param isStale whether it should have been looked at again
 */
public record ArticleLine(
    UUID id,
    String title,
    String excerpt,
    List<String> tags,
    @Nullable Tlp tlp,
    ArticleStatus status,
    @Nullable Instant publishedAt,
    Instant updatedAt,
    boolean isStale) {

  private static final int EXCERPT = 100;

  static ArticleLine of(Article article, LocalDate today) {
    return new ArticleLine(
        article.id(),
        article.title(),
        excerpt(article.body()),
        article.tags(),
        article.tlp(),
        article.status(),
        article.wasPublished() ? article.listedAt() : null,
        article.updatedAt(),
        article.isStale(today));
  }

  private static String excerpt(String body) {
    String text = Markdown.text(body).replaceAll("\\s+", " ").strip();
    return text.codePointCount(0, text.length()) <= EXCERPT
        ? text
        : text.substring(0, text.offsetByCodePoints(0, EXCERPT)) + "…";
  }
}
