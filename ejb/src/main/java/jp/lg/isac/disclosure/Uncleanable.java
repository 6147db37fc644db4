package jp.lg.isac.disclosure;

/** No copy of a file can be made that tells nothing more than it shows. */
final class Uncleanable extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why not, and so what its owner can do. */
  enum Reason {
    /** Nothing of this kind is cleaned. */
    KIND("kind"),
    /** A password is needed to read it. */
    PROTECTED("protected"),
    /** It holds macros. */
    MACROS("macros"),
    /** It holds a picture, sound or film of a kind that is not cleaned. */
    PICTURE("picture"),
    /** It is not what it says, or damaged. */
    BROKEN("broken"),
    /** Unpacked it is larger than is looked at. */
    TOO_LARGE("too-large");

    private final String code;

    Reason(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }
  }

  private final Reason reason;

  Uncleanable(Reason reason) {
    super(reason.code());
    this.reason = reason;
  }

  Uncleanable(Reason reason, Throwable cause) {
    super(reason.code(), cause);
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }
}
