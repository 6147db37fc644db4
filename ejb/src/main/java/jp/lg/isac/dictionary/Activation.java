package jp.lg.isac.dictionary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import jp.lg.isac.activitylog.ActivityLog;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.indexing.DictionaryEditions;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.search.Dictionary;
import jp.lg.isac.sharing.TenantBound;

/** Puts the draft of the dictionary to use, for everybody. */
@Stateless
@TenantBound
@RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
public class Activation {
  @Inject DictionaryRepository entries;
  @Inject DictionaryEditions editions;
  @Inject FieldDictionary dictionary;
  @Inject ActivityLog activityLog;
  @Inject CurrentUser currentUser;
  @Inject Clock clock;

  /**
   * Makes an edition of the draft as it stands.
   *
   * @return how it stands then; the node has not seen it yet
   * @throws DomainException.Invalid with every line that does not load
   * @throws DomainException.RuleViolated {@code dictionary.unchanged}
   */
  public DictionaryView activate() {
    Dictionary draft = entries.draft();
    DraftPolicy.requireUsable(draft);
    if (draft.equals(editions.newest())) {
      throw new DomainException.RuleViolated("dictionary.unchanged");
    }
    editions.add(draft, currentUser.displayName(), clock.instant());
    activityLog.done("dictionary.activate", "organisation", currentUser.organisation());
    return dictionary.view();
  }
}
