package jp.lg.isac.indexing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jp.lg.isac.activitylog.ActivityLog;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.sharing.TenantBound;

/**
 * What the current user searched for, in the organisation that he acts for: for himself alone, to
 * search for it again. That he cleared it is written down, never what it said.
 */
@Stateless
@TenantBound
@RolesAllowed("TRAINEE")
public class SearchHistory {
  private static final String OBJECT = "account";

  @Inject SearchHistoryRows rows;
  @Inject ActivityLog activityLog;
  @Inject CurrentUser currentUser;

  /** The last questions, each once. */
  public SearchHistoryView view() {
    return new SearchHistoryView(rows.isKept(), rows.questions());
  }

  /** Forgets all of them. */
  public void clear() {
    rows.clear();
    activityLog.done("search-history.clear", OBJECT, currentUser.userId());
  }

  /** Remembers from now on, or forgets all and remembers nothing any more. */
  public SearchHistoryView keep(@Valid KeepHistory command) {
    if (command.kept()) {
      rows.accept();
      activityLog.done("search-history.keep", OBJECT, currentUser.userId());
    } else {
      rows.refuse(currentUser.organisation(), currentUser.userId());
      rows.clear();
      activityLog.done("search-history.stop", OBJECT, currentUser.userId());
    }
    return view();
  }
}
