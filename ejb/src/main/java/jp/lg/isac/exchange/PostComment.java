package jp.lg.isac.exchange;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import jp.lg.isac.sharing.Tlp;
import org.jspecify.annotations.Nullable;

/**
 * Something that a reader says to a report.
 *
 * @param kind COMMENT if it is left out
 * @param anonymous whether other readers see a label of this thread in place of the organisation
 * @param answers number of the comment that it answers
 * @param toldOn day in Tokyo on which the vendor said it; of a VENDOR_WORD alone
 * @param tlp which the centre proposes; of a PROPOSAL alone
 */
public record PostComment(
    CommentKind kind,
    @NotBlank @Size(max = 4_000) String body,
    boolean anonymous,
    @Nullable Integer answers,
    @Nullable LocalDate toldOn,
    @Nullable Tlp tlp) {

  @SuppressWarnings("NullAway") // a JSON body may leave it out; the canonical form has it
  public PostComment {
    kind = kind == null ? CommentKind.COMMENT : kind;
  }

  /** A question under one's own name, to nothing that was said before. */
  public static PostComment question(String words) {
    return new PostComment(CommentKind.QUESTION, words, false, null, null, null);
  }
}
