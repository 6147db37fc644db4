package jp.lg.isac.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import jp.lg.isac.identity.CurrentUser;
import org.jspecify.annotations.Nullable;

/**
 * The id of what a POST makes. A repeat with the same {@code Idempotency-Key} comes to the same id,
 * and the use case answers with what is there already, even if the first answer got lost in a
 * crash.
 */
public final class IdempotencyKey {
  private IdempotencyKey() {}

  /**
   * An id of its own for each account, route and key; a random one without a key.
   *
   * @param route what is made, for example {@code incidents}
   */
  public static UUID idFor(CurrentUser user, String route, @Nullable String key) {
    return key == null || key.isBlank()
        ? UUID.randomUUID()
        : UUID.nameUUIDFromBytes(
            (user.userId() + "\n" + route + "\n" + key).getBytes(StandardCharsets.UTF_8));
  }
}
