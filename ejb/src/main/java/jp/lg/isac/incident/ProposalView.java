package jp.lg.isac.incident;

import java.time.Instant;
import java.util.UUID;
import jp.lg.isac.exchange.CommentView;
import org.jspecify.annotations.Nullable;

/**
 * A correction that a reader proposed.
 *
 * @param n its place in the thread of the report
 * @param sourceName who proposed it, {@code null} if he does not show it
 * @param decided whether it was accepted or declined
 */
public record ProposalView(
    UUID id, int n, String body, @Nullable String sourceName, boolean decided, Instant postedAt) {

  static ProposalView of(CommentView comment) {
    return new ProposalView(
        comment.id(),
        comment.n(),
        comment.body(),
        comment.sourceName(),
        comment.decision() != null,
        comment.postedAt());
  }
}
