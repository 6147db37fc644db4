package jp.lg.isac.web.group;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.lg.isac.group.GroupView;
import jp.lg.isac.group.SharingGroups;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.identity.Role;
import jp.lg.isac.tenancy.OrganisationCode;

/** The sharing groups that the own organisation owns or is in. */
@Named
@RequestScoped
public class GroupsPage {
  static final Set<Role> FOUNDERS =
      Set.of(Role.ORG_ADMIN, Role.COORDINATOR, Role.ANALYST, Role.CENTRE_ADMIN);

  @Inject private SharingGroups groups;
  @Inject private CurrentUser user;

  private List<GroupView> list = List.of();
  private Map<OrganisationCode, String> names = Map.of();

  @PostConstruct
  void load() {
    list = groups.list();
    names = groups.names(list);
  }

  public List<GroupView> getList() {
    return list;
  }

  /** What an organisation of a group is called. */
  public String name(OrganisationCode organisation) {
    return names.getOrDefault(organisation, organisation.value());
  }

  /** Whether the current user may found groups. */
  public boolean isFounder() {
    return user.get().hasAnyOf(FOUNDERS);
  }

  /** Whether the current user may change the group. */
  public boolean own(GroupView group) {
    return isFounder() && group.owner().equals(user.organisation());
  }
}
