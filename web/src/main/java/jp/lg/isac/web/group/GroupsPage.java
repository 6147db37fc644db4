package jp.lg.isac.web.group;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.lg.isac.group.GroupRule;
import jp.lg.isac.group.GroupView;
import jp.lg.isac.group.SharingGroups;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.identity.Role;
import jp.lg.isac.tenancy.OrganisationCode;
import jp.lg.isac.web.Messages;

/** The sharing groups that the own organisation owns or is in. */
@Named
@RequestScoped
public class GroupsPage {
  static final Set<Role> FOUNDERS =
      Set.of(Role.ORG_ADMIN, Role.COORDINATOR, Role.ANALYST, Role.CENTRE_ADMIN);

  @Inject private SharingGroups groups;
  @Inject private CurrentUser user;
  @Inject private Messages messages;

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

  /** What a group's rule asks for, in words; empty if there is none or it is not told. */
  public String rule(GroupView group) {
    GroupRule rule = group.rule();
    if (rule == null || !rule.asks()) {
      return "";
    }
    return Stream.of(
            words("search.prefecture.", rule.prefectures()),
            words("organisation.populationBand.", rule.populationBands()),
            words("organisation.networkModel.", rule.networkModels()),
            String.join(messages.get("group.rule.or"), rule.systems()))
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(messages.get("group.rule.and")));
  }

  private String words(String prefix, List<?> values) {
    return values.stream()
        .map(value -> messages.label(prefix, value))
        .collect(Collectors.joining(messages.get("group.rule.or")));
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
