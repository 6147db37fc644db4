package jp.lg.isac.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import jp.lg.isac.kernel.Clocks;
import org.junit.jupiter.api.Test;

class MailTimesTest {
  private static final MailTimes NIGHTS =
      new MailTimes(LocalTime.of(22, 0), LocalTime.of(7, 0), LocalTime.of(8, 0));

  @Test
  void sendsAtOnceWhereNothingIsChosen() {
    var noon = tokyo("2026-11-26T12:00");

    assertThat(MailTimes.DEFAULT.due(false, false, noon, noon)).isEqualTo(noon);
  }

  @Test
  void waitsForTheEndOfTheQuietHoursBeforeAndAfterMidnight() {
    assertThat(dueAtOnce("2026-11-26T23:30")).isEqualTo(tokyo("2026-11-27T07:00"));
    assertThat(dueAtOnce("2026-11-27T02:00")).isEqualTo(tokyo("2026-11-27T07:00"));
  }

  @Test
  void isQuietFromTheFirstMomentAndNotAtTheLast() {
    assertThat(dueAtOnce("2026-11-26T22:00")).isEqualTo(tokyo("2026-11-27T07:00"));
    assertThat(dueAtOnce("2026-11-27T07:00")).isEqualTo(tokyo("2026-11-27T07:00"));
  }

  @Test
  void knowsQuietHoursWithinADay() {
    var noonBreak = new MailTimes(LocalTime.of(12, 0), LocalTime.of(13, 0), LocalTime.of(8, 0));
    var then = tokyo("2026-11-26T12:20");

    assertThat(noonBreak.due(false, false, then, then)).isEqualTo(tokyo("2026-11-26T13:00"));
  }

  @Test
  void sendsWhatIsUrgentInQuietHoursAndWithoutWaitingForTheDigest() {
    var night = tokyo("2026-11-27T02:00");

    assertThat(NIGHTS.due(false, true, night, night)).isEqualTo(night);
    assertThat(NIGHTS.due(true, true, night, night)).isEqualTo(night);
  }

  @Test
  void keepsTheDigestForTheNextTimeOfTheDay() {
    var before = tokyo("2026-11-26T07:59");
    var after = tokyo("2026-11-26T08:00");

    assertThat(NIGHTS.due(true, false, before, before)).isEqualTo(tokyo("2026-11-26T08:00"));
    assertThat(NIGHTS.due(true, false, after, after)).isEqualTo(tokyo("2026-11-27T08:00"));
  }

  @Test
  void sendsADigestThatIsLateAtOnce() {
    var raised = tokyo("2026-11-24T10:00");
    var now = tokyo("2026-11-26T12:00");

    assertThat(NIGHTS.due(true, false, raised, now)).isEqualTo(now);
  }

  private static Instant dueAtOnce(String moment) {
    return NIGHTS.due(false, false, tokyo(moment), tokyo(moment));
  }

  private static Instant tokyo(String moment) {
    return LocalDateTime.parse(moment).atZone(Clocks.TOKYO).toInstant();
  }
}
