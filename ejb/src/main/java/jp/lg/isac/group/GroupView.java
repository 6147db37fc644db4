package jp.lg.isac.group;

import java.util.List;
import java.util.UUID;
import jp.lg.isac.tenancy.OrganisationCode;
import org.jspecify.annotations.Nullable;

/**
 * A sharing group as its owner or a member sees it.
 *
 * @param member whether the own organisation is in it, and so may share with it
 * @param members the organisations in it, {@code null} where they are not told
 * @param version for {@code If-Match}
 */
public record GroupView(
    UUID id,
    String name,
    String description,
    OrganisationCode owner,
    boolean membersVisible,
    boolean member,
    @Nullable List<OrganisationCode> members,
    long version) {

  static GroupView of(SharingGroup group, OrganisationCode reader) {
    boolean told = group.membersVisible() || group.owner().equals(reader);
    return new GroupView(
        group.id(),
        group.name(),
        group.description(),
        group.owner(),
        group.membersVisible(),
        group.members().contains(reader),
        told ? group.members().stream().sorted().toList() : null,
        group.version());
  }
}
