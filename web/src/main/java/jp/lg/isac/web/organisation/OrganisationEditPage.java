package jp.lg.isac.web.organisation;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.identity.Role;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.organisation.OrganisationView;
import jp.lg.isac.organisation.Organisations;
import jp.lg.isac.tenancy.NetworkModel;
import jp.lg.isac.tenancy.OrganisationCode;
import jp.lg.isac.tenancy.OrganisationKind;
import jp.lg.isac.tenancy.PopulationBand;
import jp.lg.isac.web.Feedback;
import jp.lg.isac.web.PageAddress;
import org.jspecify.annotations.Nullable;

/** The centre adds an organisation, or changes the one that the address names. */
@Named
@ViewScoped
public class OrganisationEditPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private transient Organisations organisations;
  @Inject private transient CurrentUser user;
  @Inject private transient Feedback feedback;
  @Inject private transient PageAddress address;

  private @Nullable OrganisationView organisation;
  private OrganisationForm form = new OrganisationForm();

  @PostConstruct
  void load() {
    if (!user.has(Role.CENTRE_ADMIN)) {
      throw new DomainException.Forbidden();
    }
    if (!address.parameter("code").isEmpty()) {
      organisation =
          organisations.get(
              OrganisationCode.parse(address.parameter("code"))
                  .orElseThrow(DomainException.NotFound::new));
      form = OrganisationForm.of(organisation);
    }
  }

  public OrganisationForm getForm() {
    return form;
  }

  public boolean isNew() {
    return organisation == null;
  }

  public List<OrganisationKind> getKinds() {
    return List.of(OrganisationKind.values());
  }

  public List<PopulationBand> getPopulationBands() {
    return List.of(PopulationBand.values());
  }

  public List<NetworkModel> getNetworkModels() {
    return List.of(NetworkModel.values());
  }

  public String save() {
    var command = form.toCommand();
    var saved =
        organisation == null
            ? organisations.register(command)
            : organisations.change(organisation.code(), organisation.version(), command);
    feedback.done("organisation.saved", saved.name());
    return "/organisation/view.xhtml?faces-redirect=true&code=" + saved.code();
  }
}
