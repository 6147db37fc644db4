package jp.lg.isac.savedview;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.UUID;
import jp.lg.isac.activitylog.ActivityLog;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.TextPageRequest;
import jp.lg.isac.sharing.TenantBound;
import org.jspecify.annotations.Nullable;

/** The filters of lists that the current user keeps, in the organisation that he acts for. */
@Stateless
@TenantBound
@RolesAllowed("TRAINEE")
public class SavedViews {
  private static final String OBJECT = "saved_view";

  @Inject SavedViewRepository views;
  @Inject ActivityLog activityLog;
  @Inject CurrentUser currentUser;
  @Inject Clock clock;

  /**
   * His views by list and name, in one statement.
   *
   * @param list only those of this list, if one is named
   */
  public Page<SavedViewLine> list(@Nullable FilteredList list, TextPageRequest page) {
    return Page.byText(views.list(list, page), page.limit(), SavedViewRepository::place)
        .map(SavedView::line);
  }

  public SavedViewLine get(UUID id) {
    return own(id).line();
  }

  /**
   * Keeps a filter under a name.
   *
   * @param id of the new view; if it is there already, that one is answered
   * @throws DomainException.Invalid {@code savedview.query} if the list does not know the filter,
   *     {@code savedview.notices} if it is no search and notices are wanted
   * @throws DomainException.Conflict {@code savedview.name-taken}
   */
  public SavedViewLine save(UUID id, @Valid SaveView command) {
    var there = views.find(id);
    if (there.isPresent()) {
      return there.get().line();
    }
    var view = SavedView.of(id, currentUser.get(), command);
    requireFreeName(command, id);
    views.add(view);
    activityLog.done("saved-view.save", OBJECT, id);
    return line(view, view.notices());
  }

  /**
   * Renames a view, or lets it show something else.
   *
   * @param version the version that the user has read
   * @throws DomainException.Stale if it was changed since
   * @throws DomainException.Invalid {@code savedview.query} if the list does not know the filter,
   *     {@code savedview.notices} if it is no search and notices are wanted
   * @throws DomainException.Conflict {@code savedview.name-taken}
   */
  public SavedViewLine change(UUID id, long version, @Valid SaveView command) {
    SavedView view = own(id);
    if (view.version() != version) {
      throw new DomainException.Stale();
    }
    requireFreeName(command, id);
    String before = noticed(view);
    view.change(command);
    activityLog.done("saved-view.change", OBJECT, id);
    return line(view, view.notices() && !noticed(view).equals(before));
  }

  /** Forgets a view; what its list shows stays as it is. */
  public void remove(UUID id) {
    views.remove(own(id));
    activityLog.done("saved-view.remove", OBJECT, id);
  }

  private void requireFreeName(SaveView command, UUID id) {
    if (views.isTaken(command.list(), SavedView.nameOf(command), id)) {
      throw new DomainException.Conflict("savedview.name-taken");
    }
  }

  /** Of what its owner is told. */
  private static String noticed(SavedView view) {
    return view.notices() ? view.query() : "";
  }

  private SavedViewLine line(SavedView view, boolean noticesBegin) {
    views.flush();
    if (noticesBegin) {
      views.noticeFrom(view.id(), clock.instant());
    }
    return view.line();
  }

  private SavedView own(UUID id) {
    return views.find(id).orElseThrow(DomainException.NotFound::new);
  }
}
