package jp.lg.isac.activitylog;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody did, read or was refused.
 *
 * @param account {@code null} if nobody had proved to be it
 * @param username the name used, as it was typed where a sign-in failed
 * @param action stable name, for example {@code incident.send}
 * @param objectType what kind of thing it was done to
 * @param objectId its id, or the route that was refused
 * @param address where the request came from
 * @param detail what else there is to say, in a form for programs
 */
public record ActivityView(
    UUID id,
    Instant at,
    @Nullable UUID account,
    String username,
    String action,
    @Nullable String objectType,
    @Nullable String objectId,
    Outcome outcome,
    String address,
    String detail) {

  /** How it ended. */
  public enum Outcome {
    DONE,
    REFUSED,
    FAILED
  }

  static ActivityView of(Entry entry) {
    return new ActivityView(
        entry.id(),
        entry.at(),
        entry.account(),
        entry.username(),
        entry.action(),
        entry.objectType(),
        entry.objectId(),
        Outcome.valueOf(entry.outcome()),
        entry.address(),
        entry.detail());
  }
}
