package jp.lg.isac.disclosure;

import org.jspecify.annotations.Nullable;

/** No copy of a file can be made that tells nothing more than it shows. */
final class Uncleanable extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why not, and so what its owner can do. */
  enum Reason {
    /** Nothing of this kind is cleaned. */
    KIND("kind"),
    /** It is a mail whose text is written in a way that is not read. */
    MAIL("mail"),
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

  /** The file within the file that it is about; empty if it is about the file itself. */
  private final String entry;

  Uncleanable(Reason reason) {
    this(reason, "", null);
  }

  Uncleanable(Reason reason, Throwable cause) {
    this(reason, "", cause);
  }

  private Uncleanable(Reason reason, String entry, @Nullable Throwable cause) {
    super(reason.code(), cause);
    this.reason = reason;
    this.entry = entry;
  }

  /** The same, of a file within a file. */
  Uncleanable in(String name) {
    return new Uncleanable(reason, entry.isEmpty() ? name : name + "／" + entry, this);
  }

  /** How a file is called for its owner, with the file in it that this is about. */
  String named(String file) {
    return entry.isEmpty() ? file : file + "／" + entry;
  }

  Reason reason() {
    return reason;
  }
}
