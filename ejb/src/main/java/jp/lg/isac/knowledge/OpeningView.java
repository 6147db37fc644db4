package jp.lg.isac.knowledge;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the opening of an article to the public has come.
 *
 * @param status {@code null} if it was never proposed
 * @param slug its address below {@code /public/articles/}
 * @param number the version that was proposed, 0 if none was
 * @param openNumber the version that the public reads; {@code null} if it reads none
 * @param traces what the text of now could tell of organisations
 * @param isConfirmable whether the reader may confirm it: somebody else proposed it
 */
public record OpeningView(
    @Nullable OpeningStatus status,
    String slug,
    int number,
    @Nullable Integer openNumber,
    List<Trace> traces,
    String proposedBy,
    @Nullable Instant proposedAt,
    @Nullable String confirmedBy,
    @Nullable Instant confirmedAt,
    boolean isConfirmable) {

  static OpeningView none(List<Trace> traces) {
    return new OpeningView(null, "", 0, null, traces, "", null, null, null, false);
  }
}
