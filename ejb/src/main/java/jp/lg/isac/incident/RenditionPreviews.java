package jp.lg.isac.incident;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.exchange.Publishing;
import jp.lg.isac.exchange.RenditionView;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.sharing.TenantBound;

/** What each kind of reader is going to read of an incident, before it is sent. */
@Stateless
@TenantBound
@RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
public class RenditionPreviews {
  @Inject IncidentRepository incidents;
  @Inject IdentityCheck identity;
  @Inject Publishing publishing;
  @Inject CurrentUser currentUser;
  @Inject Clock clock;

  /**
   * The renditions that its first report would make now, with all masked that is decided so far;
   * none if nobody else would read it, or it was sent.
   *
   * @throws DomainException.Invalid naming what sending requires and is missing
   * @throws DomainException.RuleViolated {@code audience.wider-than-tlp}
   */
  public List<RenditionView> of(UUID id) {
    Incident own = incidents.find(id).orElseThrow(DomainException.NotFound::new);
    if (own.state() == IncidentState.SENT) {
      return List.of();
    }
    return publishing.preview(
        own.prospect(currentUser.organisationName(), clock.instant())
            .reworded(identity.decided(own)::of));
  }
}
