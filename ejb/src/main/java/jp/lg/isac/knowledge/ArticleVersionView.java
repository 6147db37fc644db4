package jp.lg.isac.knowledge;

import java.time.Instant;
import java.util.List;
import jp.lg.isac.sharing.Tlp;

/**
 * An article as it was published at one time.
 *
 * @param number 1 is the first
 * @param body Markdown
 * @param author the writer's name
 * @param at when this version was published
 * @param reason why it was changed, empty where nothing was said
 * @param reviewer name of who reviewed it before, empty if nobody did
 */
public record ArticleVersionView(
    int number,
    String title,
    String body,
    List<String> tags,
    Tlp tlp,
    String author,
    Instant at,
    String reason,
    String reviewer) {

  static ArticleVersionView of(ArticleVersion version) {
    return new ArticleVersionView(
        version.number(),
        version.title(),
        version.body(),
        version.tags(),
        version.tlp(),
        version.author(),
        version.at(),
        version.reason(),
        version.reviewer());
  }
}
