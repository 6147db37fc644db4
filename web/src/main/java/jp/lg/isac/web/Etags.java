package jp.lg.isac.web;

import jakarta.ws.rs.core.EntityTag;
import jp.lg.isac.kernel.DomainException;
import org.jspecify.annotations.Nullable;

/** Versions of things as entity tags (RFC 9110), so that nobody overwrites what he has not read. */
public final class Etags {
  private Etags() {}

  public static EntityTag of(long version) {
    return new EntityTag(Long.toString(version));
  }

  /**
   * The version that the sender has read.
   *
   * @param ifMatch the {@code If-Match} header
   * @throws PreconditionRequired if there is none (428)
   * @throws DomainException.Stale if it is no version of ours (412)
   */
  public static long version(@Nullable String ifMatch) {
    if (ifMatch == null) {
      throw new PreconditionRequired();
    }
    try {
      return Long.parseLong(ifMatch.strip().replaceAll("^(W/)?\"|\"$", ""));
    } catch (NumberFormatException e) {
      throw new DomainException.Stale();
    }
  }

  /** A change was sent without saying which version it changes. */
  public static final class PreconditionRequired extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
