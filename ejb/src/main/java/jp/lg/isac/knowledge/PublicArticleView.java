package jp.lg.isac.knowledge;

import java.time.Instant;
import java.util.List;

/**
 * An article that anybody may read.
 *
 * @param slug its address below {@code /public/articles/}
 * @param body Markdown
 * @param openedAt since when anybody may read it
 * @param updatedAt when its text was last changed
 */
public record PublicArticleView(
    String slug,
    String title,
    String body,
    List<String> tags,
    Instant openedAt,
    Instant updatedAt) {}
