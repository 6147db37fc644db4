package jp.lg.isac.dictionary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.activitylog.ActivityLog;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.indexing.DictionaryEditions;
import jp.lg.isac.indexing.DictionaryEditions.Edition;
import jp.lg.isac.indexing.DictionaryTrial;
import jp.lg.isac.indexing.TrialView;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.TextPageRequest;
import jp.lg.isac.search.Dictionary;
import jp.lg.isac.sharing.TenantBound;
import org.jspecify.annotations.Nullable;

/** Reading and trying the draft of the dictionary, and what was put to use before. */
@Stateless
@TenantBound
@RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
public class FieldDictionary {
  @Inject DictionaryRepository entries;
  @Inject DictionaryEditions editions;
  @Inject DictionaryTrial trial;
  @Inject ActivityLog activityLog;
  @Inject CurrentUser currentUser;

  /** How it stands. */
  public DictionaryView view() {
    return new DictionaryView(
        editions.last(), !entries.draft().equals(editions.newest()), editions.onThisNode());
  }

  /** What the draft would change of what is in use. */
  public List<EntryChange> changes() {
    return EntryChange.between(editions.newest(), entries.draft());
  }

  /**
   * One of the dictionaries that were put to use.
   *
   * @throws DomainException.NotFound if there is none of this number
   */
  public DictionaryEditionView edition(long number) {
    Edition edition = editionOf(number);
    var before = editions.before(number);
    return new DictionaryEditionView(
        edition.view(),
        before.map(each -> each.view().number()).orElse(null),
        editions.last().getFirst().number() == number,
        EntryChange.between(
            before.map(Edition::dictionary).orElseGet(Dictionary::shipped), edition.dictionary()),
        EntryChange.between(editions.newest(), edition.dictionary()));
  }

  /** Entries of a kind by what they say, those that come with the product among them. */
  public Page<EntryView> list(EntryKind kind, TextPageRequest page) {
    var rows =
        entries.all(kind).stream()
            .filter(entry -> entry.line().compareTo(page.after()) > 0)
            .sorted(Comparator.comparing(DictionaryEntry::line))
            .limit(page.rowsToRead())
            .toList();
    return Page.byText(rows, page.limit(), DictionaryEntry::line).map(DictionaryEntry::view);
  }

  /**
   * One entry.
   *
   * @throws DomainException.NotFound if there is none of this id
   */
  public EntryView get(UUID id) {
    return entries.find(id).map(DictionaryEntry::view).orElseThrow(DomainException.NotFound::new);
  }

  /** All groups of names, to take away. */
  public List<EntryView> exportSynonyms() {
    activityLog.done("dictionary.export", "organisation", currentUser.organisation());
    return entries.all(EntryKind.SYNONYMS).stream().map(DictionaryEntry::view).toList();
  }

  /**
   * What becomes of a text with the draft or an older edition, beside what becomes of it now.
   *
   * @param edition its number, null for the draft
   * @throws DomainException.NotFound if there is no edition of this number
   * @throws DomainException.Invalid if it does not load, or the text is too long
   */
  public TrialView preview(@Nullable String q, @Nullable Long edition) {
    Dictionary tried = edition == null ? entries.draft() : editionOf(edition).dictionary();
    DraftPolicy.requireUsable(tried);
    return trial.of(q, tried);
  }

  private Edition editionOf(long number) {
    return editions.find(number).orElseThrow(DomainException.NotFound::new);
  }
}
