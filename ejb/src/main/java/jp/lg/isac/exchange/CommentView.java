package jp.lg.isac.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import jp.lg.isac.sharing.Tlp;
import org.jspecify.annotations.Nullable;

/**
 * A comment, as all readers of its thread see it.
 *
 * @param n its place in the thread
 * @param answers place of the comment that it answers
 * @param toldOn day on which the vendor said it, of a VENDOR_WORD
 * @param tlp which the centre proposes for the report, of a PROPOSAL
 * @param byReporter whether it is from the organisation that reports
 * @param sourceName the organisation's name, {@code null} if it does not show it
 * @param anonymous tells those apart who do not show their names: the same number is the same
 *     organisation, in this thread alone
 * @param decision what the reporter said to it, {@code null} unless it is a proposal that is
 *     decided
 * @param postedAt of whoever does not show the name only the day, as the first moment in Asia/Tokyo
 * @param own whether it is from the reader's own organisation
 */
public record CommentView(
    UUID id,
    int n,
    CommentKind kind,
    String body,
    @Nullable Integer answers,
    @Nullable LocalDate toldOn,
    @Nullable Tlp tlp,
    boolean byReporter,
    @Nullable String sourceName,
    @Nullable Integer anonymous,
    @Nullable Decision decision,
    Instant postedAt,
    boolean own) {

  static CommentView of(Comment comment, Set<UUID> own) {
    return new CommentView(
        comment.id(),
        comment.n(),
        comment.kind(),
        comment.body(),
        comment.answers(),
        comment.toldOn(),
        comment.tlp(),
        comment.isByReporter(),
        comment.sourceName(),
        comment.anonymous(),
        comment.decision(),
        comment.postedAt(),
        own.contains(comment.id()));
  }
}
