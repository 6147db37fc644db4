package jp.lg.isac.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;
import jp.lg.isac.duty.Duties;
import jp.lg.isac.notification.NewNotice;
import jp.lg.isac.notification.NoticeKind;
import jp.lg.isac.notification.Notices;
import jp.lg.isac.notification.TimedWork;
import jp.lg.isac.tenancy.OrganisationCode;

/** Reminds those who handle an organisation's cases of their clocks, as the rules say. */
@ApplicationScoped
class ClockReminders implements TimedWork {
  @Inject IncidentRepository incidents;
  @Inject Duties duties;
  @Inject Notices notices;

  @Override
  public void round(OrganisationCode organisation, Instant now) {
    var audience = Set.of("own:" + organisation.value());
    duties
        .remind(organisation, incidents.facts(), now)
        .forEach(
            reminder -> notices.raise(NewNotice.toReaders(NoticeKind.DUTY, reminder, 1, audience)));
  }
}
