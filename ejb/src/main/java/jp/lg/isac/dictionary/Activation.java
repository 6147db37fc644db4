package jp.lg.isac.dictionary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import jp.lg.isac.activitylog.ActivityLog;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.indexing.DictionaryEditions;
import jp.lg.isac.indexing.DictionaryEditions.Edition;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.search.Dictionary;
import jp.lg.isac.sharing.TenantBound;

/** Puts the draft of the dictionary to use, or an older edition once more, for everybody. */
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

  /**
   * Makes an edition that says what an older one said; the draft stays as it is.
   *
   * @return how it stands then; the node has not seen it yet
   * @throws DomainException.NotFound if there is none of this number
   * @throws DomainException.Invalid with every line that does not load any more
   * @throws DomainException.RuleViolated {@code dictionary.in-use}
   */
  public DictionaryView putBack(long number) {
    Edition edition = editions.find(number).orElseThrow(DomainException.NotFound::new);
    DraftPolicy.requireUsable(edition.dictionary());
    if (edition.dictionary().equals(editions.newest())) {
      throw new DomainException.RuleViolated("dictionary.in-use", number);
    }
    editions.putBack(edition, currentUser.displayName(), clock.instant());
    activityLog.done("dictionary.put-back", "dictionary-edition", number);
    return dictionary.view();
  }
}
