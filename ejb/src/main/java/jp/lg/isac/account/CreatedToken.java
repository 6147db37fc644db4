package jp.lg.isac.account;

import java.time.Instant;
import java.util.UUID;

/**
 * A new API token.
 *
 * @param token the secret, shown only here
 */
public record CreatedToken(UUID id, String name, String token, Instant expiresAt) {}
