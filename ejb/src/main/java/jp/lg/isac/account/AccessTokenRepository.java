package jp.lg.isac.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.lg.isac.identity.Secrets;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.kernel.TextArray;

/** Sessions and API tokens, as far as the reader may see them. */
@ApplicationScoped
class AccessTokenRepository {
  @PersistenceContext EntityManager entityManager;

  /** Adds an API token of the user; one of his that has the id already gets the new secret. */
  void addApiToken(UUID id, String secret, SignedIn user, CreateToken command, Instant now) {
    int replaced =
        entityManager
            .createNativeQuery(
                "update access_token set hash = ?1 where id = ?2 and account = ?3 and kind = 'API'")
            .setParameter(1, Secrets.hash(secret))
            .setParameter(2, id)
            .setParameter(3, user.account())
            .executeUpdate();
    if (replaced == 0) {
      insertApiToken(id, secret, user, command, now);
    }
  }

  private void insertApiToken(
      UUID id, String secret, SignedIn user, CreateToken command, Instant now) {
    entityManager
        .createNativeQuery(
            """
            insert into access_token (id, hash, account, membership, kind, name, scopes, created_at,
                                      expires_at, last_used_at)
            values (?1, ?2, ?3, ?4, 'API', ?5, ?6, ?7, ?8, ?7)
            """)
        .setParameter(1, id)
        .setParameter(2, Secrets.hash(secret))
        .setParameter(3, user.account())
        .setParameter(4, user.membership())
        .setParameter(5, command.name())
        .setParameter(6, TextArray.literal(command.scopes().stream().map(Scope::word).toList()))
        .setParameter(7, Timestamp.from(now))
        .setParameter(8, Timestamp.from(command.expiresAt()))
        .executeUpdate();
  }

  Optional<AccessToken> find(UUID id, UUID account) {
    return Optional.ofNullable(entityManager.find(AccessToken.class, id))
        .filter(token -> token.account().equals(account));
  }

  /** An account's tokens of one kind that are still good, the last used first. */
  List<AccessToken> valid(UUID account, AccessToken.Kind kind, Instant now) {
    return entityManager
        .createQuery(
            """
            select t from AccessToken t
             where t.account = :account and t.kind = :kind and t.revokedAt is null
               and t.expiresAt > :now
             order by t.lastUsedAt desc, t.id
            """,
            AccessToken.class)
        .setParameter("account", account)
        .setParameter("kind", kind)
        .setParameter("now", now)
        .getResultStream()
        .filter(token -> token.isValid(now))
        .toList();
  }

  /** Ends all sessions and tokens of an account. */
  void revokeAll(UUID account, Instant now) {
    entityManager
        .createNativeQuery(
            "update access_token set revoked_at = ?1 where account = ?2 and revoked_at is null")
        .setParameter(1, Timestamp.from(now))
        .setParameter(2, account)
        .executeUpdate();
  }
}
