package jp.lg.isac.web.group;

import jakarta.annotation.PostConstruct;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.group.GroupView;
import jp.lg.isac.group.SharingGroups;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.identity.Role;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.tenancy.NetworkModel;
import jp.lg.isac.tenancy.PopulationBand;
import jp.lg.isac.web.AudienceWords;
import jp.lg.isac.web.Feedback;
import jp.lg.isac.web.PageAddress;
import org.jspecify.annotations.Nullable;

/** Founds a sharing group, or changes the own one that the address names. */
@Named
@ViewScoped
public class GroupEditPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private transient SharingGroups groups;
  @Inject private transient CurrentUser user;
  @Inject private transient Feedback feedback;
  @Inject private transient PageAddress address;
  @Inject private transient AudienceWords audienceWords;

  private @Nullable GroupView group;
  private GroupForm form = new GroupForm();
  private List<SelectItem> prefectures = List.of();

  @PostConstruct
  void load() {
    if (!user.get().hasAnyOf(GroupsPage.FOUNDERS)) {
      throw new DomainException.Forbidden();
    }
    prefectures = audienceWords.options().prefectures();
    if (address.parameter("id").isEmpty()) {
      return;
    }
    try {
      group = groups.get(UUID.fromString(address.parameter("id")));
    } catch (IllegalArgumentException none) {
      throw new DomainException.NotFound();
    }
    if (!group.owner().equals(user.organisation())) {
      throw new DomainException.NotFound();
    }
    form = GroupForm.of(group);
  }

  public GroupForm getForm() {
    return form;
  }

  public boolean isNew() {
    return group == null;
  }

  /** The prefectures that the rule can ask for, by their numbers. */
  public List<SelectItem> getPrefectures() {
    return prefectures;
  }

  public List<PopulationBand> getPopulationBands() {
    return List.of(PopulationBand.values());
  }

  public List<NetworkModel> getNetworkModels() {
    return List.of(NetworkModel.values());
  }

  /** Whether the rule may ask for a system, which only the centre's may. */
  public boolean isAskingForSystems() {
    return user.get().hasAnyOf(Role.CENTRE);
  }

  public String save() {
    var command = form.toCommand();
    var saved =
        group == null
            ? groups.found(UUID.randomUUID(), command)
            : groups.change(group.id(), group.version(), command);
    feedback.done("group.saved", saved.name());
    return "/group/index.xhtml?faces-redirect=true";
  }
}
