package jp.lg.isac.notification;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.lg.isac.tenancy.OrganisationCode;

/**
 * A feature's things, as notices show them. CDI collects all implementations.
 *
 * <p>They read with the entity manager in a transaction that is bound to the reader, when he looks
 * at his notices and when a mail to him is about to be sent, so what he may not read is not there.
 * There is no request and no current user then.
 */
public interface NoticeSource {
  NoticeKind kind();

  /** Of these things those that the reader may read now, by id; one statement for all. */
  Map<UUID, Subject> readable(Set<UUID> things);

  /**
   * A mail to somebody of an organisation is about to say what these things are called, which he
   * may read; in the transaction of {@link #readable}.
   */
  default void mailed(Set<UUID> things, OrganisationCode reader, Instant now) {}

  /**
   * What a notice leads to.
   *
   * @param title as this reader may read it
   * @param page where it is read: path and query within the application
   */
  record Subject(String title, String page) {}
}
