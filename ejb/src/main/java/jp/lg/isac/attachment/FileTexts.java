package jp.lg.isac.attachment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
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
    try {
      return new Counts(reading.count(TextState.WAITING), reading.count(TextState.UNREADABLE));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Tries again what could not be read. */
  public Counts retry() {
    activityLog.done("file-text.retry", "attachment", "all");
    try {
      reading.retry();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return counts();
  }
}
