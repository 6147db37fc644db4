package jp.lg.isac.organisation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jp.lg.isac.activitylog.ActivityLog;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.TextPageRequest;
import jp.lg.isac.sharing.TenantBound;
import jp.lg.isac.tenancy.OrganisationCode;
import org.jspecify.annotations.Nullable;

/** The directory: read by everybody who is signed in, kept by the centre. */
@Stateless
@TenantBound
public class Organisations {
  @Inject OrganisationRepository organisations;
  @Inject CurrentUser currentUser;
  @Inject ActivityLog activityLog;

  /** The directory in the order of codes. */
  @RolesAllowed("TRAINEE")
  public Page<OrganisationView> list(@Valid DirectoryFilter filter, TextPageRequest request) {
    return Page.byText(organisations.page(filter, request), request.limit(), o -> o.code().value())
        .map(OrganisationView::of);
  }

  @RolesAllowed("TRAINEE")
  public OrganisationView get(OrganisationCode code) {
    return OrganisationView.of(existing(code));
  }

  /**
   * Adds an organisation. One that is there just so is answered, so a repeat does no harm.
   *
   * @throws DomainException.Conflict {@code organisation.exists} if the code is taken otherwise
   */
  @RolesAllowed("CENTRE_ADMIN")
  public OrganisationView register(@Valid RegisterOrganisation command) {
    var there = organisations.find(command.code()).map(OrganisationView::of);
    if (there.isPresent()) {
      if (!RegisterOrganisation.of(there.get()).equals(command)) {
        throw new DomainException.Conflict("organisation.exists", command.code());
      }
      return there.get();
    }
    checkSuccessor(command.successor());
    var organisation = Organisation.register(command);
    organisations.add(organisation);
    activityLog.done("organisation.register", "organisation", command.code());
    return OrganisationView.of(organisation);
  }

  /** Changes what the centre says about an organisation. */
  @RolesAllowed("CENTRE_ADMIN")
  public OrganisationView change(
      OrganisationCode code, long version, @Valid RegisterOrganisation command) {
    var organisation = existing(code);
    checkVersion(organisation, version);
    checkSuccessor(command.successor());
    organisation.change(command);
    activityLog.done("organisation.change", "organisation", code);
    organisations.flush();
    return OrganisationView.of(organisation);
  }

  /** Changes what the own organisation says about itself; another one's is not there. */
  @RolesAllowed("ORG_ADMIN")
  public OrganisationView settle(
      OrganisationCode code, long version, @Valid OrganisationSettings settings) {
    var organisation = existing(code);
    if (!currentUser.organisation().equals(code)) {
      throw new DomainException.NotFound();
    }
    checkVersion(organisation, version);
    organisation.settle(settings);
    activityLog.done("organisation.settle", "organisation", code);
    organisations.flush();
    return OrganisationView.of(organisation);
  }

  private Organisation existing(OrganisationCode code) {
    return organisations.find(code).orElseThrow(DomainException.NotFound::new);
  }

  private void checkSuccessor(@Nullable OrganisationCode successor) {
    if (successor != null && organisations.find(successor).isEmpty()) {
      throw new DomainException.Invalid("/successor", "organisation.unknown", successor);
    }
  }

  private static void checkVersion(Organisation organisation, long version) {
    if (organisation.version() != version) {
      throw new DomainException.Stale();
    }
  }
}
