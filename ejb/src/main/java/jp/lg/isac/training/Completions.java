package jp.lg.isac.training;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.lg.isac.activitylog.ActivityLog;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.identity.Role;
import jp.lg.isac.kernel.Cursor;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.sharing.TenantBound;
import org.jspecify.annotations.Nullable;

/**
 * Who completed which course: the whole organisation for those who answer for its training, one's
 * own for everybody else.
 */
@Stateless
@TenantBound
@RolesAllowed("TRAINEE")
public class Completions {
  /** Rows of one export; more than the largest organisation completes in a year. */
  public static final int EXPORT_ROWS = 100_000;

  /** Who sees the whole organisation; the database's policy names the same. */
  private static final Set<Role> SUPERVISORS = Set.of(Role.ORG_ADMIN, Role.AUDITOR, Role.APPROVER);

  private final EnrolmentRepository enrolments;
  private final ActivityLog activityLog;
  private final CurrentUser currentUser;

  @SuppressWarnings("NullAway") // the container's proxy
  public Completions() {
    this(null, null, null);
  }

  @Inject
  Completions(EnrolmentRepository enrolments, ActivityLog activityLog, CurrentUser currentUser) {
    this.enrolments = enrolments;
    this.activityLog = activityLog;
    this.currentUser = currentUser;
  }

  /** Completions, newest first. */
  public Page<CompletionView> list(@Valid CompletionFilter filter, PageRequest page) {
    return Page.of(
            enrolments.completions(filter, person(), page, page.rowsToRead()),
            page.limit(),
            c -> new Cursor(c.completedAt(), c.id()))
        .map(CompletionView::of);
  }

  /** One completion, as on the certificate. */
  public CompletionView get(UUID id) {
    return CompletionView.of(enrolments.completion(id));
  }

  /** All at once to take away, newest first, at most {@link #EXPORT_ROWS}. */
  public List<CompletionView> export(@Valid CompletionFilter filter) {
    activityLog.done("completion.export", "organisation", currentUser.organisation());
    return enrolments.completions(filter, person(), PageRequest.first(), EXPORT_ROWS).stream()
        .map(CompletionView::of)
        .toList();
  }

  /** Whether the current user sees the whole organisation. */
  public boolean isSupervised() {
    return currentUser.get().hasAnyOf(SUPERVISORS);
  }

  private @Nullable UUID person() {
    return isSupervised() ? null : currentUser.userId();
  }
}
