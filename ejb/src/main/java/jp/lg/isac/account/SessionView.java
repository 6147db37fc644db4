package jp.lg.isac.account;

import java.time.Instant;
import java.util.UUID;

/**
 * An open session.
 *
 * @param current whether it is the one that asks
 */
public record SessionView(
    UUID id, Instant createdAt, Instant lastUsedAt, Instant expiresAt, boolean current) {

  static SessionView of(AccessToken session, UUID current) {
    return new SessionView(
        session.id(),
        session.createdAt(),
        session.lastUsedAt(),
        session.expiresAt(),
        session.id().equals(current));
  }
}
