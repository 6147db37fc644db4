package jp.lg.isac.duty;

import jakarta.validation.constraints.Min;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What decides which duties a case has. It stays with the own organisation.
 *
 * @param knownAt when the organisation came to know of it; no clock runs without it
 * @param persons of how many persons data leaked, as far as is known
 * @param sensitive whether sensitive data (要配慮個人情報) is among it
 * @param financialDamage whether its misuse could cost money
 * @param wrongfulPurpose whether somebody meant it, as in an attack
 */
public record Facts(
    @Nullable Instant knownAt,
    @Nullable @Min(0) Integer persons,
    boolean sensitive,
    boolean financialDamage,
    boolean wrongfulPurpose) {
  /** Nothing is known yet. */
  public static final Facts NONE = new Facts(null, null, false, false, false);

  /** Whether one person is enough. */
  boolean hasGround() {
    return sensitive || financialDamage || wrongfulPurpose;
  }
}
