package jp.lg.isac.account;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.kernel.TextArray;
import org.jspecify.annotations.Nullable;

/** A session or an API token, without its secret: the hash of that is read by the gate alone. */
@Entity
@Table(name = "access_token")
class AccessToken {
  /** A person's session, or a program's token. */
  enum Kind {
    SESSION,
    API
  }

  @Id private UUID id;

  @Column(updatable = false)
  private UUID account;

  @Column private UUID membership;

  @Column(updatable = false)
  @Enumerated(EnumType.STRING)
  private Kind kind;

  @Column(updatable = false)
  private String name;

  @Column(updatable = false)
  @Convert(converter = TextArray.class)
  private List<String> scopes;

  @Column(name = "created_at", updatable = false)
  private Instant createdAt;

  @Column(name = "expires_at", updatable = false)
  private Instant expiresAt;

  @Column(name = "idle_seconds", updatable = false)
  private @Nullable Integer idleSeconds;

  @Column(name = "last_used_at", updatable = false)
  private Instant lastUsedAt;

  @Column(name = "revoked_at")
  private @Nullable Instant revokedAt;

  protected AccessToken() {}

  void revoke(Instant now) {
    revokedAt = now;
  }

  /** From its next request on the session acts under another membership of the same account. */
  void actUnder(UUID otherMembership) {
    membership = otherMembership;
  }

  /** Whether it opens anything at that moment. */
  boolean isValid(Instant now) {
    return revokedAt == null
        && expiresAt.isAfter(now)
        && (idleSeconds == null || lastUsedAt.plusSeconds(idleSeconds).isAfter(now));
  }

  UUID id() {
    return id;
  }

  UUID account() {
    return account;
  }

  UUID membership() {
    return membership;
  }

  Kind kind() {
    return kind;
  }

  String name() {
    return name;
  }

  List<String> scopes() {
    return scopes;
  }

  Instant createdAt() {
    return createdAt;
  }

  Instant expiresAt() {
    return expiresAt;
  }

  Instant lastUsedAt() {
    return lastUsedAt;
  }
}
