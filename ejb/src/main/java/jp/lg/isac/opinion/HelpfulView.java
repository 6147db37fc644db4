package jp.lg.isac.opinion;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom an article helped.
 *
 * @param readers how many said so, {@code null} below three
 * @param reasons how many gave each reason, those of three and more
 * @param mine the reader's own reason, {@code null} if he has not said so
 */
public record HelpfulView(
    @Nullable Integer readers, List<Reason> reasons, @Nullable HelpfulReason mine) {

  /** How many readers gave a reason. */
  public record Reason(HelpfulReason reason, int readers) {}
}
