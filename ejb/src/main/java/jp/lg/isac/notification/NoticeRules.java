package jp.lg.isac.notification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.util.Optional;
import jp.lg.isac.activitylog.ActivityLog;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.sharing.TenantBound;

/** How the current user wants to be told. */
@Stateless
@TenantBound
@RolesAllowed("TRAINEE")
public class NoticeRules {
  @PersistenceContext EntityManager entityManager;
  @Inject MailServer server;
  @Inject CurrentUser currentUser;
  @Inject ActivityLog activityLog;

  public NoticeRulesView get() {
    return view(found().orElseGet(() -> NoticePreference.byDefault(currentUser.userId())));
  }

  /**
   * Says anew how to be told; it counts from the next notice on, quiet hours at once.
   *
   * @param version the version that the user has read
   * @throws DomainException.Stale if it was changed since
   * @throws DomainException.Invalid if the rules contradict themselves
   */
  public NoticeRulesView set(long version, @Valid SetNoticeRules command) {
    Optional<NoticePreference> found = found();
    if (found.map(NoticePreference::version).orElse(0L) != version) {
      throw new DomainException.Stale();
    }
    var preference = found.orElseGet(() -> NoticePreference.byDefault(currentUser.userId()));
    preference.set(command);
    if (found.isEmpty()) {
      entityManager.persist(preference);
    }
    entityManager.flush();
    activityLog.done("notice.rules", "account", currentUser.userId());
    return view(preference);
  }

  private Optional<NoticePreference> found() {
    return Optional.ofNullable(entityManager.find(NoticePreference.class, currentUser.userId()));
  }

  private NoticeRulesView view(NoticePreference preference) {
    return preference.view(server.configured().isPresent());
  }
}
