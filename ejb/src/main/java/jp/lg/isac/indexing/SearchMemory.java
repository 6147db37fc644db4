package jp.lg.isac.indexing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.sharing.TenantBound;
import org.jspecify.annotations.Nullable;

/** Remembers for its owner alone what he searches for on the page, so that no log says it. */
@Stateless
@TenantBound
@RolesAllowed("TRAINEE")
public class SearchMemory {
  @Inject SearchHistoryRows rows;
  @Inject CurrentUser currentUser;
  @Inject Clock clock;

  /**
   * He searched for this just now. Blank text and what is longer than a question, as somebody
   * pastes it, is not remembered, nor anything for who does not want it.
   */
  public void remember(@Nullable String q) {
    var question = Question.text(q).strip();
    if (QueryRecord.isOne(question)) {
      rows.remember(currentUser.organisation(), currentUser.userId(), question, clock.instant());
    }
  }
}
