package jp.lg.isac.notification;

import java.time.Instant;
import jp.lg.isac.tenancy.OrganisationCode;

/**
 * What a feature does for an organisation as time passes. CDI collects all implementations.
 *
 * <p>They are called every few seconds, by any node, in a transaction that is bound to the
 * organisation and to no person; there is no request and no current user. What they raise goes out
 * once if they note it in the same transaction.
 */
public interface TimedWork {
  /** Does what is due now; what was done before is left alone. */
  void round(OrganisationCode organisation, Instant now);
}
