package jp.lg.isac.worklist;

import java.util.List;
import jp.lg.isac.identity.SignedIn;

/**
 * What is new in one feature. CDI collects all implementations; they are called in a transaction
 * that is bound to the user, and ask the database at most once.
 */
public interface NewsSource {
  /**
   * What the user may read, the newest first.
   *
   * @param limit at most so many
   */
  List<NewsItem> latest(SignedIn user, int limit);
}
