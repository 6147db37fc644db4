package jp.lg.isac.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.UUID;
import java.util.stream.Stream;
import jp.lg.isac.activitylog.ActivityLog;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.kernel.Clocks;
import jp.lg.isac.kernel.Cursor;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.sharing.TenantBound;

/** One shift of the centre after another: what happened, what is open, what was handed over. */
@Stateless
@TenantBound
@RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
public class CentreShift {
  private static final LocalTime MORNING = LocalTime.of(8, 30);
  private static final LocalTime EVENING = LocalTime.of(17, 15);

  /** Nobody looks farther back at the change of a shift. */
  private static final Duration REACH = Duration.ofDays(366);

  @Inject CentreShiftRepository shifts;
  @Inject ActivityLog activityLog;
  @Inject CurrentUser currentUser;
  @Inject Clock clock;

  /** When the present shift began if nobody says otherwise: at half past eight, or at 17:15. */
  public Instant begin() {
    return beginBefore(clock.instant());
  }

  static Instant beginBefore(Instant now) {
    ZonedDateTime here = now.atZone(Clocks.TOKYO);
    return Stream.of(here.with(EVENING), here.with(MORNING))
        .filter(begin -> !begin.isAfter(here))
        .findFirst()
        .orElse(here.minusDays(1).with(EVENING))
        .toInstant();
  }

  /**
   * What happened since a moment, and what is open now; a few statements, however much it is.
   *
   * @throws DomainException.Invalid {@code centredesk.since} unless the moment is of the last year
   */
  public ShiftView since(Instant begin) {
    Instant now = clock.instant();
    if (begin.isAfter(now) || begin.isBefore(now.minus(REACH))) {
      throw new DomainException.Invalid("/since", "centredesk.since");
    }
    return new ShiftView(
        begin,
        shifts.arrived(begin),
        shifts.stages(begin),
        shifts.questions(),
        shifts.assigned(),
        shifts.nobodys());
  }

  /** What was handed over, the newest first. */
  public Page<NoteView> notes(PageRequest page) {
    return Page.of(
        shifts.notes(page), page.limit(), note -> new Cursor(note.writtenAt(), note.id()));
  }

  /**
   * Hands something over to the next shift.
   *
   * @param id of the new note; a repeat answers what the first one made
   */
  public NoteView write(UUID id, @Valid WriteNote command) {
    if (shifts.note(id).isEmpty()) {
      shifts.add(id, command.body().strip(), currentUser.get(), clock.instant());
      activityLog.done("centre-note.write", "centre-note", id);
    }
    return shifts.note(id).orElseThrow(DomainException.NotFound::new);
  }
}
