package jp.lg.isac.attachment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jp.lg.isac.activitylog.ActivityLog;
import jp.lg.isac.sharing.TenantBound;

/** How far the texts of files are read, for those who run the centre. */
@Stateless
@TenantBound
@RolesAllowed("CENTRE_ADMIN")
public class FileTexts {
  @Inject FileReading reading;
  @Inject ActivityLog activityLog;

  /**
   * How many files wait, and how many could not be read.
   *
   * @param waiting found by their names alone until they are read
   * @param unreadable damaged, or beyond what one file may take
   */
  public record Counts(long waiting, long unreadable) {}

  public Counts counts() {
    return new Counts(reading.count(TextState.WAITING), reading.count(TextState.UNREADABLE));
  }

  /** Tries again what could not be read. */
  public Counts retry() {
    activityLog.done("file-text.retry", "attachment", "all");
    reading.retry();
    return counts();
  }
}
