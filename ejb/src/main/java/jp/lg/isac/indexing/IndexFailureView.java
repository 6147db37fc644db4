package jp.lg.isac.indexing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A thing that the index could not take.
 *
 * @param attempts in vain so far
 * @param nextAttemptAt when it is tried again, null if it was given up
 * @param error kind of the error; the server's log tells more
 */
public record IndexFailureView(
    String type,
    UUID id,
    int attempts,
    State state,
    @Nullable Instant nextAttemptAt,
    String error) {

  /** What becomes of it. */
  public enum State {
    TO_BE_TRIED_AGAIN,
    ABORTED
  }
}
