package jp.lg.isac.knowledge;

import java.time.Instant;

/**
 * What the current user has typed of a revision and not yet published.
 *
 * @param savedAt when it was last kept
 * @param isOutdated whether somebody revised the article since the writer began
 */
public record WorkingCopyView(WriteArticle typed, Instant savedAt, boolean isOutdated) {

  static WorkingCopyView of(WorkingCopy copy, Article article) {
    return new WorkingCopyView(copy.typed(), copy.savedAt(), copy.basedOn() != article.version());
  }
}
