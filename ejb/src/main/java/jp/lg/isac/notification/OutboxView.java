package jp.lg.isac.notification;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the mails stand.
 *
 * @param server where they are handed over, null if no server is set
 * @param trouble why this node cannot reach it, null if it can
 * @param unspread what was raised and nobody has been told of yet, in the product or by mail
 * @param counts mails in each state, without those that were forgotten after a time
 * @param troubled those whose fate is unknown or that were given up, at most a hundred
 */
public record OutboxView(
    @Nullable String server,
    @Nullable String trouble,
    long unspread,
    Map<Outbox.State, Long> counts,
    List<Troubled> troubled) {

  /**
   * A mail that wants a look. It says neither to whom by name nor what about.
   *
   * @param organisation code of the organisation whose person it is for
   * @param at when it happened
   */
  public record Troubled(
      UUID id,
      NoticeKind kind,
      String organisation,
      Outbox.State state,
      int attempts,
      @Nullable String error,
      @Nullable Instant at) {}
}
