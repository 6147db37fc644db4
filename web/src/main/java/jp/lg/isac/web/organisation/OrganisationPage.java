package jp.lg.isac.web.organisation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.identity.Role;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.organisation.ContactView;
import jp.lg.isac.organisation.Contacts;
import jp.lg.isac.organisation.OrganisationView;
import jp.lg.isac.organisation.Organisations;
import jp.lg.isac.tenancy.OrganisationCode;
import jp.lg.isac.web.PageAddress;
import org.jspecify.annotations.Nullable;

/** One organisation, with its emergency contacts for those who may see them. */
@Named
@RequestScoped
public class OrganisationPage {
  @Inject private Organisations organisations;
  @Inject private Contacts contacts;
  @Inject private CurrentUser user;
  @Inject private PageAddress address;

  private @Nullable OrganisationView organisation;
  private List<ContactView> list = List.of();
  private boolean contactsReadable;

  @PostConstruct
  void load() {
    var code =
        OrganisationCode.parse(address.parameter("code"))
            .orElseThrow(DomainException.NotFound::new);
    organisation = organisations.get(code);
    contactsReadable = contacts.mayRead(code);
    list = contactsReadable ? contacts.of(code) : List.of();
  }

  public OrganisationView getOrganisation() {
    return Objects.requireNonNull(organisation);
  }

  public boolean isContactsReadable() {
    return contactsReadable;
  }

  public List<ContactView> getContacts() {
    return list;
  }

  /** Whether the current user may change the settings and contacts. */
  public boolean isOwnAdministrator() {
    return user.has(Role.ORG_ADMIN) && user.organisation().equals(getOrganisation().code());
  }

  public boolean isCentreAdministrator() {
    return user.has(Role.CENTRE_ADMIN);
  }
}
