package jp.lg.isac.account;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** An API token without its secret. */
public record TokenView(
    UUID id,
    String name,
    List<Scope> scopes,
    Instant createdAt,
    Instant lastUsedAt,
    Instant expiresAt) {

  static TokenView of(AccessToken token) {
    return new TokenView(
        token.id(),
        token.name(),
        token.scopes().stream()
            .map(word -> Scope.valueOf(word.toUpperCase(Locale.ROOT)))
            .sorted()
            .toList(),
        token.createdAt(),
        token.lastUsedAt(),
        token.expiresAt());
  }
}
