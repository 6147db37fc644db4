package jp.lg.isac.notification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import jp.lg.isac.activitylog.ActivityLog;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.sharing.TenantBound;

/** What those who run the centre see of the mails, and may do to them; never what is in them. */
@Stateless
@TenantBound
@RolesAllowed("CENTRE_ADMIN")
public class Outbox {
  @Inject NoticeDelivery delivery;
  @Inject ActivityLog activityLog;

  /** Where a mail stands. */
  public enum State {
    /** Waits for its time, or for the server. */
    PENDING,
    /** Is being handed over. */
    SENDING,
    SENT,
    /** Was not sent, since the reader may not read the thing any more. */
    WITHHELD,
    /** Was being handed over when the sender died or the line broke; it is not sent again. */
    UNKNOWN,
    /** Was refused by the server too often. */
    ABORTED,
    /** Somebody of the centre has seen to it. */
    CLOSED
  }

  public OutboxView view() {
    return delivery.outbox();
  }

  /**
   * Sends a mail again that is UNKNOWN or ABORTED, if its reader may still read the thing.
   *
   * @throws DomainException.NotFound if there is no such mail
   */
  public void retry(UUID id) {
    activityLog.done("mail.retry", "notice_mail", id);
    change(id, State.PENDING);
  }

  /**
   * Lets a mail rest that is UNKNOWN or ABORTED.
   *
   * @throws DomainException.NotFound if there is no such mail
   */
  public void close(UUID id) {
    activityLog.done("mail.close", "notice_mail", id);
    change(id, State.CLOSED);
  }

  private void change(UUID id, State state) {
    if (!delivery.changeTroubled(id, state)) {
      throw new DomainException.NotFound();
    }
  }
}
