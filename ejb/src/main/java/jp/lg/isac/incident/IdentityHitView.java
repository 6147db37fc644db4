package jp.lg.isac.incident;

import jp.lg.isac.disclosure.IdentityHit;
import jp.lg.isac.disclosure.IdentityKind;
import org.jspecify.annotations.Nullable;

/**
 * Something in a stage that is to be sent by which its readers could tell whose it is.
 *
 * @param place where it stands: a JSON pointer into the report, {@code /files/<name>} for the
 *     content of a file, {@code /files/<name>/name} for its name
 * @param text as it is written there; of a file's content the first few
 * @param context with what stands around it
 * @param times how often it stands there
 * @param maskable whether it can be masked
 * @param masked what was decided, {@code null} as long as nothing was
 */
public record IdentityHitView(
    String place,
    IdentityKind kind,
    String text,
    String context,
    int times,
    boolean maskable,
    @Nullable Boolean masked) {

  static IdentityHitView of(IdentityHit hit, @Nullable Boolean decided) {
    boolean maskable = IdentityCheck.isMaskable(hit.place());
    boolean valid = maskable || Boolean.FALSE.equals(decided);
    return new IdentityHitView(
        hit.place(),
        hit.kind(),
        hit.text(),
        hit.context(),
        hit.times(),
        maskable,
        valid ? decided : null);
  }
}
