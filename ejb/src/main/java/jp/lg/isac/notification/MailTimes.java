package jp.lg.isac.notification;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import jp.lg.isac.kernel.Clocks;
import org.jspecify.annotations.Nullable;

/**
 * When a person gets mails, by the clock of Tokyo.
 *
 * @param quietFrom from then on no mail is sent, unless it is urgent; none = at any time
 * @param quietTo until then, on the next day if it is the earlier time
 * @param digestAt when the digest is sent
 */
record MailTimes(@Nullable LocalTime quietFrom, @Nullable LocalTime quietTo, LocalTime digestAt) {
  /** For who has not chosen: a digest in the morning. */
  static final MailTimes DEFAULT = new MailTimes(null, null, LocalTime.of(8, 0));

  /**
   * When a mail is to be sent.
   *
   * @param raisedAt when what it tells of happened
   * @param now before which nothing can be sent any more
   * @return {@code now} if it is to be sent at once
   */
  Instant due(boolean digest, boolean urgent, Instant raisedAt, Instant now) {
    Instant wanted = digest && !urgent ? next(digestAt, raisedAt) : raisedAt;
    Instant possible = wanted.isBefore(now) ? now : wanted;
    return urgent ? possible : afterQuiet(possible);
  }

  private Instant afterQuiet(Instant moment) {
    if (quietFrom == null || quietTo == null || quietFrom.equals(quietTo)) {
      return moment;
    }
    LocalTime time = moment.atZone(Clocks.TOKYO).toLocalTime();
    boolean afterBegin = !time.isBefore(quietFrom);
    boolean beforeEnd = time.isBefore(quietTo);
    boolean quiet = quietFrom.isBefore(quietTo) ? afterBegin && beforeEnd : afterBegin || beforeEnd;
    return quiet ? next(quietTo, moment) : moment;
  }

  /** The first moment after another at which the clock shows a time. */
  private static Instant next(LocalTime time, Instant after) {
    ZonedDateTime there = after.atZone(Clocks.TOKYO);
    ZonedDateTime today = there.with(time);
    return (today.isAfter(there) ? today : today.plusDays(1)).toInstant();
  }
}
