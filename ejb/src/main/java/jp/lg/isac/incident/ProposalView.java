package jp.lg.isac.incident;

import java.time.Instant;
import java.util.UUID;
import jp.lg.isac.exchange.CommentView;
import jp.lg.isac.sharing.Tlp;
import org.jspecify.annotations.Nullable;

/**
 * A correction that a reader proposed.
 *
 * @param n its place in the thread of the report
 * @param tlp which the centre proposes, {@code null} if it is about something else
 * @param sourceName who proposed it, {@code null} if he does not show it
 * @param decided whether it was accepted or declined
 */
public record ProposalView(
    UUID id,
    int n,
    String body,
    @Nullable Tlp tlp,
    @Nullable String sourceName,
    boolean decided,
    Instant postedAt) {

  static ProposalView of(CommentView comment) {
    return new ProposalView(
        comment.id(),
        comment.n(),
        comment.body(),
        comment.tlp(),
        comment.sourceName(),
        comment.decision() != null,
        comment.postedAt());
  }
}
