package jp.lg.isac.organisation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.activitylog.ActivityLog;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.sharing.ReaderTokens;
import jp.lg.isac.sharing.TenantBound;
import jp.lg.isac.tenancy.OrganisationCode;

/**
 * Emergency contacts: kept by the organisation's administrator, seen by the organisation, its
 * prefecture's coordinators and the centre. To others there are none.
 */
@Stateless
@TenantBound
public class Contacts {
  private static final String OBJECT = "organisation-contact";

  @Inject ContactRepository contacts;
  @Inject OrganisationRepository organisations;
  @Inject CurrentUser currentUser;
  @Inject ActivityLog activityLog;

  /** All contacts of an organisation, by kind. */
  @RolesAllowed("TRAINEE")
  public List<ContactView> of(OrganisationCode organisation) {
    if (!mayRead(organisation) || organisations.find(organisation).isEmpty()) {
      throw new DomainException.NotFound();
    }
    return contacts.of(organisation).stream().map(ContactView::of).toList();
  }

  /** Whether the current user may see the organisation's contacts. */
  @RolesAllowed("TRAINEE")
  public boolean mayRead(OrganisationCode organisation) {
    var tokens = ReaderTokens.of(currentUser.get());
    return currentUser.get().codes().contains(organisation)
        || tokens.contains(ReaderTokens.office(organisation.prefecture()))
        || tokens.contains(ReaderTokens.CENTRE);
  }

  @RolesAllowed("TRAINEE")
  public ContactView get(OrganisationCode organisation, UUID id) {
    return ContactView.of(existing(organisation, id));
  }

  /**
   * Adds a contact of the own organisation.
   *
   * @param id the new contact's id; if the organisation has it already, that one is answered
   */
  @RolesAllowed("ORG_ADMIN")
  public ContactView add(OrganisationCode organisation, UUID id, @Valid KeepContact command) {
    checkOwn(organisation);
    var there = contacts.find(organisation, id);
    if (there.isPresent()) {
      return ContactView.of(there.get());
    }
    var contact = OrganisationContact.of(id, organisation, command);
    contacts.add(contact);
    activityLog.done("organisation.contact-add", OBJECT, id);
    return ContactView.of(contact);
  }

  @RolesAllowed("ORG_ADMIN")
  public ContactView change(
      OrganisationCode organisation, UUID id, long version, @Valid KeepContact command) {
    checkOwn(organisation);
    var contact = existing(organisation, id);
    if (contact.version() != version) {
      throw new DomainException.Stale();
    }
    contact.change(command);
    activityLog.done("organisation.contact-change", OBJECT, id);
    contacts.flush();
    return ContactView.of(contact);
  }

  @RolesAllowed("ORG_ADMIN")
  public void remove(OrganisationCode organisation, UUID id) {
    checkOwn(organisation);
    contacts.remove(existing(organisation, id));
    activityLog.done("organisation.contact-remove", OBJECT, id);
  }

  private OrganisationContact existing(OrganisationCode organisation, UUID id) {
    return contacts.find(organisation, id).orElseThrow(DomainException.NotFound::new);
  }

  private void checkOwn(OrganisationCode organisation) {
    if (!currentUser.organisation().equals(organisation)) {
      throw new DomainException.NotFound();
    }
  }
}
