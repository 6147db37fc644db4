package jp.lg.isac.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.lg.isac.activitylog.ActivityLog;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.notification.NewNotice;
import jp.lg.isac.notification.NoticeKind;
import jp.lg.isac.notification.Notices;
import jp.lg.isac.sharing.ReaderTokens;
import jp.lg.isac.sharing.TenantBound;
import jp.lg.isac.tenancy.OrganisationCode;
import org.jspecify.annotations.Nullable;

/**
 * Two people of the centre learn together whose an anonymous report is. One asks with a reason,
 * another confirms; the organisation is told at that moment who they are and why. Only these two
 * see it, for a day.
 */
@Stateless
@TenantBound
@RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
public class Revealing {
  private static final String OBJECT = "shared-report";

  @Inject RevealRepository reveals;
  @Inject SharedReportRepository sharedReports;
  @Inject Notices notices;
  @Inject ActivityLog activityLog;
  @Inject CurrentUser currentUser;
  @Inject Clock clock;

  /**
   * Requests of a report, the newest first: those that wait, and those that the current user asked
   * or answered.
   *
   * @throws DomainException.NotFound if there is no report of this id that the centre may read
   */
  public List<RevealRequestView> list(UUID report) {
    readable(report);
    return reveals.of(report).stream().map(request -> view(request, null)).toList();
  }

  /**
   * One request; for the two who agreed with whose the report is, which is written down each time.
   *
   * @throws DomainException.NotFound if there is no such request that the current user may read
   */
  public RevealRequestView get(UUID report, UUID id) {
    RevealRequest request = request(report, id);
    var revealed = reveals.revealed(id);
    if (revealed != null) {
      activityLog.done("reveal.read", OBJECT, report);
    }
    return view(request, revealed);
  }

  /**
   * Asks another person of the centre to agree.
   *
   * @throws DomainException.Conflict {@code reveal.not-anonymous}, {@code reveal.already-asked},
   *     {@code comment.report-recalled}
   */
  public RevealRequestView ask(UUID report, @Valid AskReveal command) {
    SignedIn person = person();
    SharedReport shared = readable(report);
    Instant now = clock.instant();
    if (reveals.of(report).stream().anyMatch(request -> request.isOpen(now))) {
      throw new DomainException.Conflict("reveal.already-asked");
    }
    RevealRequest request = RevealRequest.of(shared, command, person, now);
    reveals.add(request);
    activityLog.done("reveal.ask", OBJECT, report, command.reason().strip());
    return view(request, null);
  }

  /**
   * Agrees as the second person, and learns whose the report is; its organisation is told.
   *
   * @throws DomainException.RuleViolated {@code reveal.own-request}, {@code reveal.new-account}
   * @throws DomainException.Conflict {@code reveal.answered}, {@code reveal.expired}, {@code
   *     comment.report-recalled}
   */
  public RevealRequestView confirm(UUID report, UUID id) {
    SignedIn person = person();
    RevealRequest request = request(report, id);
    if (!reveals.isOlder(person.account(), request)) {
      throw new DomainException.RuleViolated("reveal.new-account");
    }
    request.confirm(readable(report), person, clock.instant());
    OrganisationCode organisation = reveals.reveal(request);
    notices.raise(
        NewNotice.toReaders(NoticeKind.REVEAL, id, 1, Set.of(ReaderTokens.own(organisation))));
    activityLog.done("reveal.confirm", OBJECT, report, request.reason());
    activityLog.told(organisation, "reveal.told", OBJECT, report, request.summary());
    return view(request, reveals.revealed(id));
  }

  /**
   * Says no as the second person.
   *
   * @throws DomainException.RuleViolated {@code reveal.own-request}
   * @throws DomainException.Conflict {@code reveal.answered}, {@code reveal.expired}
   */
  public RevealRequestView refuse(UUID report, UUID id) {
    RevealRequest request = request(report, id);
    request.refuse(person(), clock.instant());
    activityLog.done("reveal.refuse", OBJECT, report);
    return view(request, null);
  }

  /**
   * Takes back what one asked oneself.
   *
   * @throws DomainException.RuleViolated {@code reveal.other-request}
   * @throws DomainException.Conflict {@code reveal.answered}, {@code reveal.expired}
   */
  public void withdraw(UUID report, UUID id) {
    request(report, id).withdraw(person(), clock.instant());
    activityLog.done("reveal.withdraw", OBJECT, report);
  }

  private RevealRequestView view(
      RevealRequest request, RevealRepository.@Nullable Revealed revealed) {
    return request.view(currentUser.get(), revealed, clock.instant());
  }

  /** The current user, acting for the centre. The roles alone do not do: they count there only. */
  private SignedIn person() {
    SignedIn user = currentUser.get();
    if (!ReaderTokens.of(user).contains(ReaderTokens.CENTRE)) {
      throw new DomainException.Forbidden();
    }
    return user;
  }

  private RevealRequest request(UUID report, UUID id) {
    return reveals
        .find(id)
        .filter(request -> request.isOf(readable(report).id()))
        .orElseThrow(DomainException.NotFound::new);
  }

  private SharedReport readable(UUID id) {
    return sharedReports.find(id).orElseThrow(DomainException.NotFound::new);
  }
}
