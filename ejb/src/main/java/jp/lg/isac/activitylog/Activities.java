package jp.lg.isac.activitylog;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.kernel.Cursor;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.sharing.TenantBound;
import jp.lg.isac.tenancy.OrganisationCode;

/**
 * The log of the own organisation, as its administrator reads it and checks that nobody has
 * tampered with it. The centre's administrator sees the centre's, and nobody sees another's.
 */
@Stateless
@TenantBound
@RolesAllowed({"ORG_ADMIN", "CENTRE_ADMIN"})
public class Activities {
  /** Rows of one export. */
  public static final int EXPORT_ROWS = 100_000;

  private static final String OBJECT = "activity-log";
  private static final LocalDate BEFORE_ALL = LocalDate.of(1, 1, 1);

  @Inject ActivityRepository activities;
  @Inject ActivityLog activityLog;
  @Inject CurrentUser currentUser;
  @Inject Clock clock;

  /** Entries, newest first. */
  public Page<ActivityView> list(@Valid ActivityFilter filter, PageRequest page) {
    return Page.of(
            activities.list(filter, page, page.rowsToRead()),
            page.limit(),
            entry -> new Cursor(entry.at(), entry.id()))
        .map(ActivityView::of);
  }

  /** All at once to take away, newest first, at most {@link #EXPORT_ROWS}. */
  public List<ActivityView> export(@Valid ActivityFilter filter) {
    activityLog.done("activity.export", OBJECT, currentUser.organisation());
    return activities.list(filter, PageRequest.first(), EXPORT_ROWS).stream()
        .map(ActivityView::of)
        .toList();
  }

  /** How the chains of the own organisation end, the latest month first. */
  public List<MonthView> months() {
    return activities.months(currentUser.organisation());
  }

  /** What the last verification found, if there was one. */
  public Optional<VerificationView> lastVerification() {
    return activities.lastVerification(currentUser.organisation());
  }

  /**
   * Compares every entry with what was sealed, those of predecessors too, and names the first that
   * differs. Reads all of it, some 5,000 entries at a time.
   */
  public VerificationView verify() {
    long entries = 0;
    Optional<BrokenEntry> broken = Optional.empty();
    for (OrganisationCode code : currentUser.get().codes().stream().sorted().toList()) {
      var chain = new Chain(activities.months(code));
      broken = walk(code, chain).or(() -> activities.outsideOfTheChain(code));
      entries += chain.entries();
      if (broken.isPresent()) {
        break;
      }
    }
    var verification =
        new VerificationView(
            clock.instant(), currentUser.get().username(), entries, broken.orElse(null));
    activities.add(currentUser.organisation(), verification);
    activityLog.done("activity.verify", OBJECT, currentUser.organisation());
    return verification;
  }

  private Optional<BrokenEntry> walk(OrganisationCode code, Chain chain) {
    var links = activities.linksAfter(code, BEFORE_ALL, 0);
    while (!links.isEmpty()) {
      for (var linked : links) {
        var broken = chain.next(linked.link(), linked.entry());
        if (broken.isPresent()) {
          return broken;
        }
      }
      Link last = links.getLast().link();
      links = activities.linksAfter(code, last.month(), last.n());
    }
    return chain.end();
  }
}
