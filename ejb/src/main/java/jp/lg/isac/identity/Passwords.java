package jp.lg.isac.identity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;
import java.util.concurrent.Semaphore;
import jp.lg.isac.kernel.Settings;

/**
 * Hashes passwords with PBKDF2-HMAC-SHA-256. At most one hash per processor is computed at a time,
 * so that a flood of sign-ins cannot starve everything else.
 */
@ApplicationScoped
public class Passwords {
  @Inject Pbkdf2PasswordHash pbkdf2;
  @Inject Settings settings;

  private final Semaphore permits = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
  private String nobodys = "";

  @PostConstruct
  void configure() {
    pbkdf2.initialize(
        Map.of(
            "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA256",
            "Pbkdf2PasswordHash.Iterations", String.valueOf(settings.passwordIterations()),
            "Pbkdf2PasswordHash.SaltSizeBytes", "16",
            "Pbkdf2PasswordHash.KeySizeBytes", "32"));
    nobodys = pbkdf2.generate(Secrets.next().toCharArray());
  }

  /** The hash of a password, with its algorithm, rounds and salt. */
  public String hash(String password) {
    permits.acquireUninterruptibly();
    try {
      return pbkdf2.generate(password.toCharArray());
    } finally {
      permits.release();
    }
  }

  boolean verify(String password, String hash) {
    permits.acquireUninterruptibly();
    try {
      return pbkdf2.verify(password.toCharArray(), hash);
    } finally {
      permits.release();
    }
  }

  /** Takes as long as a verification, so that an unknown name is not told by its speed. */
  void verifyNobody(String password) {
    verify(password, nobodys);
  }
}
