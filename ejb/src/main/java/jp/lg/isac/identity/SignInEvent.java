package jp.lg.isac.identity;

import java.util.UUID;
import jp.lg.isac.tenancy.OrganisationCode;
import org.jspecify.annotations.Nullable;

/**
 * Told to observers when somebody signs in or out, or fails to.
 *
 * @param organisation acted for; after a failure the one that the name ends with, if it is a code
 * @param account {@code null} if nobody has proved to be it
 * @param username as it was typed, which may be nobody's
 * @param address the client's
 */
public record SignInEvent(
    Kind kind,
    @Nullable OrganisationCode organisation,
    @Nullable UUID account,
    String username,
    String address) {

  /** What happened. */
  public enum Kind {
    SIGNED_IN,
    SIGNED_OUT,
    /** Name or password was wrong, or the account has nowhere to act. */
    REFUSED,
    /** Not even looked at, after too many failures. */
    PAUSED
  }

  static SignInEvent of(Kind kind, SignedIn who, String address) {
    return new SignInEvent(kind, who.organisation(), who.account(), who.username(), address);
  }

  static SignInEvent failed(Kind kind, String username, String address) {
    var home = OrganisationCode.parse(username.substring(username.lastIndexOf('@') + 1));
    return new SignInEvent(kind, home.orElse(null), null, username, address);
  }
}
