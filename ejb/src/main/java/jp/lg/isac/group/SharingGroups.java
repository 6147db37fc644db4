package jp.lg.isac.group;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.lg.isac.activitylog.ActivityLog;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.identity.Role;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.kernel.DomainException.Violation;
import jp.lg.isac.sharing.TenantBound;
import jp.lg.isac.tenancy.OrganisationCode;

/** Founding sharing groups and looking after them; to outsiders there is no such group. */
@Stateless
@TenantBound
public class SharingGroups {
  private static final String OBJECT = "sharing-group";

  @Inject SharingGroupRepository groups;
  @Inject CurrentUser currentUser;
  @Inject ActivityLog activityLog;
  @Inject Clock clock;

  /** The groups that the own organisation owns or is in, by name. */
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "COORDINATOR", "ANALYST", "CENTRE_ADMIN"})
  public List<GroupView> list() {
    return groups.all().stream().map(this::view).toList();
  }

  /** What the owners of some groups are called, and their members as far as they are told. */
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "COORDINATOR", "ANALYST", "CENTRE_ADMIN"})
  public Map<OrganisationCode, String> names(List<GroupView> some) {
    return groups.names(
        some.stream()
            .flatMap(
                group ->
                    Stream.concat(
                        Stream.of(group.owner()),
                        Stream.ofNullable(group.members()).flatMap(List::stream)))
            .collect(Collectors.toSet()));
  }

  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "COORDINATOR", "ANALYST", "CENTRE_ADMIN"})
  public GroupView get(UUID id) {
    return view(groups.find(id).orElseThrow(DomainException.NotFound::new));
  }

  /**
   * Founds a group of the own organisation.
   *
   * @param id the new group's id; if the organisation has it already, that one is answered
   * @throws DomainException.Invalid {@code group.unknown-organisation}, {@code
   *     group.systems-by-centre}
   */
  @RolesAllowed({"ORG_ADMIN", "COORDINATOR", "ANALYST", "CENTRE_ADMIN"})
  public GroupView found(UUID id, @Valid FoundGroup command) {
    var there = groups.find(id).filter(this::isOwn);
    if (there.isPresent()) {
      return view(there.get());
    }
    check(command);
    var group = SharingGroup.found(id, currentUser.organisation(), command, clock.instant());
    groups.add(group);
    activityLog.done("group.found", OBJECT, id);
    return view(group);
  }

  /**
   * Renames a group of the own organisation, changes who is in it and whether members see that. Who
   * left reads from then on nothing that the group reads.
   *
   * @throws DomainException.Invalid as {@link #found} does
   */
  @RolesAllowed({"ORG_ADMIN", "COORDINATOR", "ANALYST", "CENTRE_ADMIN"})
  public GroupView change(UUID id, long version, @Valid FoundGroup command) {
    var group = groups.find(id).filter(this::isOwn).orElseThrow(DomainException.NotFound::new);
    if (group.version() != version) {
      throw new DomainException.Stale();
    }
    check(command);
    group.change(command);
    groups.changed(group);
    activityLog.done("group.change", OBJECT, id);
    return view(group);
  }

  private void check(FoundGroup command) {
    if (!command.rule().systems().isEmpty() && !currentUser.get().hasAnyOf(Role.CENTRE)) {
      throw new DomainException.Invalid("/rule/systems", "group.systems-by-centre");
    }
    checkMembers(command.members());
  }

  private void checkMembers(List<OrganisationCode> members) {
    var known = groups.names(members).keySet();
    var violations = new ArrayList<Violation>();
    for (int i = 0; i < members.size(); i++) {
      if (!known.contains(members.get(i))) {
        violations.add(
            new Violation("/members/" + i, "group.unknown-organisation", List.of(members.get(i))));
      }
    }
    if (!violations.isEmpty()) {
      throw new DomainException.Invalid(violations);
    }
  }

  private boolean isOwn(SharingGroup group) {
    return group.owner().equals(currentUser.organisation());
  }

  private GroupView view(SharingGroup group) {
    OrganisationCode reader = currentUser.organisation();
    return GroupView.of(
        group,
        reader,
        group.members().contains(reader) || currentUser.get().groups().contains(group.id()));
  }
}
