package jp.lg.isac.web.exchange;

import jp.lg.isac.exchange.CommentView;
import jp.lg.isac.web.Messages;

/** Comments in the reader's language. */
final class CommentWords {
  private CommentWords() {}

  /** By whom a comment is, as far as its writer tells. */
  static String writer(CommentView comment, Messages messages) {
    if (comment.byReporter()) {
      return comment.sourceName() == null
          ? messages.format("comment.by.reporter")
          : messages.format("comment.by.reporterNamed", comment.sourceName());
    }
    return comment.sourceName() == null
        ? messages.format("comment.by.anonymous", comment.anonymous())
        : comment.sourceName();
  }
}
