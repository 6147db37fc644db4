package jp.lg.isac.identity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.kernel.Settings;

/**
 * Hashes passwords with PBKDF2-HMAC-SHA-256. At most one hash per processor is computed at a time
 * and a few wait, so that a flood of sign-ins cannot starve everything else.
 */
@ApplicationScoped
public class Passwords {
  @Inject Pbkdf2PasswordHash pbkdf2;
  @Inject Settings settings;

  /** Takes a few seconds to be worked off. */
  private static final int WAITING_PER_PROCESSOR = 16;

  private final Turns turns =
      new Turns(
          Runtime.getRuntime().availableProcessors(),
          Runtime.getRuntime().availableProcessors() * WAITING_PER_PROCESSOR);
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

  /**
   * The hash of a password, with its algorithm, rounds and salt.
   *
   * @throws DomainException.Busy if too many wait for one
   */
  public String hash(String password) {
    return turns.take(() -> pbkdf2.generate(password.toCharArray()));
  }

  boolean verify(String password, String hash) {
    return turns.take(() -> pbkdf2.verify(password.toCharArray(), hash));
  }

  /** Takes as long as a verification, so that an unknown name is not told by its speed. */
  void verifyNobody(String password) {
    verify(password, nobodys);
  }
}
