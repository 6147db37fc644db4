package jp.lg.isac.worklist;

import java.time.LocalDate;
import java.util.List;
import jp.lg.isac.identity.SignedIn;

/**
 * What waits for a user in one feature. CDI collects all implementations; they are called in a
 * transaction that is bound to the user, and ask the database at most once.
 */
public interface WorkSource {
  /**
   * Open work, the most urgent first.
   *
   * @param today in Tokyo
   * @param limit at most so many
   */
  List<WorkItem> open(SignedIn user, LocalDate today, int limit);
}
