package jp.lg.isac.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.identity.Role;

/** The main menu: what each role finds there, in order. A feature adds a line of its own. */
@Named
@RequestScoped
public class Navigation {
  private static final Set<Role> EVERYBODY = Set.of(Role.values());
  private static final Set<Role> AUDITED =
      Set.of(Role.STAFF, Role.APPROVER, Role.ORG_ADMIN, Role.AUDITOR);

  static final List<Entry> ENTRIES =
      List.of(
          new Entry("shell.nav.home", "/index.xhtml", EVERYBODY),
          new Entry("search.title", "/search/results.xhtml", EVERYBODY),
          new Entry("incident.list.title", "/incident/list.xhtml", Role.OWN_CASES),
          new Entry("incident.shared.title", "/shared-report/list.xhtml", Role.CASES),
          new Entry("trend.title", "/analysis/trends.xhtml", Role.CASES),
          new Entry("desk.title", "/desk/index.xhtml", Set.of(Role.COORDINATOR)),
          new Entry(
              "telephone.list.title",
              "/telephone/list.xhtml",
              Set.of(Role.COORDINATOR, Role.ANALYST)),
          new Entry("centredesk.title", "/desk/centre.xhtml", Role.CENTRE),
          new Entry("register.title", "/register/list.xhtml", Role.OWN_CASES),
          new Entry("vendor.names.title", "/vendor/names.xhtml", Role.CENTRE),
          new Entry("dictionary.title", "/dictionary/index.xhtml", Role.CENTRE),
          new Entry("duty.nav", "/duty/rules.xhtml", Set.of(Role.CENTRE_ADMIN)),
          new Entry("form.definitions.title", "/form/definitions.xhtml", Set.of(Role.CENTRE_ADMIN)),
          new Entry("article.list.title", "/article/list.xhtml", EVERYBODY),
          new Entry("compliance.nav", "/compliance/list.xhtml", AUDITED),
          new Entry("audit.nav", "/audit/list.xhtml", AUDITED),
          new Entry("training.nav", "/course/index.xhtml", EVERYBODY),
          new Entry("organisation.list", "/organisation/index.xhtml", EVERYBODY),
          new Entry("group.list", "/group/index.xhtml", Role.CASES),
          new Entry(
              "account.users", "/user/index.xhtml", Set.of(Role.ORG_ADMIN, Role.CENTRE_ADMIN)),
          new Entry(
              "activity.title", "/activity/index.xhtml", Set.of(Role.ORG_ADMIN, Role.CENTRE_ADMIN)),
          new Entry("operations.title", "/operations/index.xhtml", Set.of(Role.CENTRE_ADMIN)));

  private final CurrentUser user;
  private final PageAddress page;

  Navigation() {
    this(new CurrentUser(), new PageAddress());
  }

  @Inject
  Navigation(CurrentUser user, PageAddress page) {
    this.user = user;
    this.page = page;
  }

  /** The entries for the roles that the user acts with. */
  public List<Entry> getEntries() {
    return ENTRIES.stream().filter(entry -> entry.roles().stream().anyMatch(user::has)).toList();
  }

  /** Whether the current page belongs to the entry: pages of a feature share its folder. */
  public boolean isCurrent(Entry entry) {
    var folder = entry.path().substring(0, entry.path().lastIndexOf('/') + 1);
    return folder.equals("/") ? page.path().equals(entry.path()) : page.path().startsWith(folder);
  }

  /**
   * One entry.
   *
   * @param key of its label in the bundles
   * @param path of its page
   * @param roles who sees it
   */
  public record Entry(String key, String path, Set<Role> roles) {}
}
