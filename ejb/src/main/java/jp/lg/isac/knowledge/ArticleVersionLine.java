package jp.lg.isac.knowledge;

import java.time.Instant;

/**
 * A version of an article in the list of its versions.
 *
 * @param number 1 is the first
 * @param author the writer's name
 * @param at when this version was published
 * @param reason why it was changed, empty where nothing was said
 * @param reviewer name of who reviewed it before, empty if nobody did
 */
public record ArticleVersionLine(
    int number, String title, String author, Instant at, String reason, String reviewer) {

  static ArticleVersionLine of(ArticleVersion version) {
    return new ArticleVersionLine(
        version.number(),
        version.title(),
        version.author(),
        version.at(),
        version.reason(),
        version.reviewer());
  }
}
