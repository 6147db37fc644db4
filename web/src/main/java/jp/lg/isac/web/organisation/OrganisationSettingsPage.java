package jp.lg.isac.web.organisation;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.identity.Role;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.organisation.ContactKind;
import jp.lg.isac.organisation.ContactView;
import jp.lg.isac.organisation.Contacts;
import jp.lg.isac.organisation.OrganisationView;
import jp.lg.isac.organisation.Organisations;
import jp.lg.isac.tenancy.NetworkModel;
import jp.lg.isac.tenancy.OrganisationCode;
import jp.lg.isac.tenancy.PopulationBand;
import jp.lg.isac.web.Feedback;

/** What the own organisation says about itself, and how it is reached in an emergency. */
@Named
@ViewScoped
public class OrganisationSettingsPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String HERE = "/organisation/settings.xhtml?faces-redirect=true";

  @Inject private transient Organisations organisations;
  @Inject private transient Contacts contacts;
  @Inject private transient CurrentUser user;
  @Inject private transient Feedback feedback;

  private OrganisationCode code = OrganisationCode.CENTRE;
  private long version;
  private OrganisationForm form = new OrganisationForm();
  private ContactForm contact = new ContactForm();
  private List<ContactView> list = List.of();

  @PostConstruct
  void load() {
    if (!user.has(Role.ORG_ADMIN)) {
      throw new DomainException.Forbidden();
    }
    code = user.organisation();
    OrganisationView view = organisations.get(code);
    version = view.version();
    form = OrganisationForm.of(view);
    list = contacts.of(code);
  }

  public OrganisationForm getForm() {
    return form;
  }

  public ContactForm getContact() {
    return contact;
  }

  public List<ContactView> getList() {
    return list;
  }

  public List<PopulationBand> getPopulationBands() {
    return List.of(PopulationBand.values());
  }

  public List<NetworkModel> getNetworkModels() {
    return List.of(NetworkModel.values());
  }

  public List<ContactKind> getKinds() {
    return List.of(ContactKind.values());
  }

  public String saveSettings() {
    organisations.settle(code, version, form.toSettings());
    feedback.done("organisation.settings.saved");
    return HERE;
  }

  /** Fills the form with a contact, to change it. */
  public void edit(ContactView chosen) {
    contact = ContactForm.of(chosen);
  }

  public String saveContact() {
    if (contact.getId() == null) {
      contacts.add(code, UUID.randomUUID(), contact.toCommand());
    } else {
      contacts.change(code, contact.getId(), contact.getVersion(), contact.toCommand());
    }
    feedback.done("organisation.contact.saved");
    return HERE;
  }

  public String removeContact(UUID id) {
    contacts.remove(code, id);
    feedback.done("organisation.contact.removed");
    return HERE;
  }
}
