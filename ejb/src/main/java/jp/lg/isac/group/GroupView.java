package jp.lg.isac.group;

import java.util.List;
import java.util.UUID;
import jp.lg.isac.tenancy.OrganisationCode;
import org.jspecify.annotations.Nullable;

/**
 * A sharing group as its owner or a member sees it.
 *
 * @param member whether the own organisation is in it, and so may share with it
 * @param members the organisations in it by hand, {@code null} where they are not told
 * @param rule which organisations are in it besides, {@code null} where members are not told
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
    @Nullable GroupRule rule,
    long version) {

  /**
   * As somebody reads it.
   *
   * @param member whether he acts for one that is in it, by hand or by the rule
   */
  static GroupView of(SharingGroup group, OrganisationCode reader, boolean member) {
    boolean told = group.membersVisible() || group.owner().equals(reader);
    return new GroupView(
        group.id(),
        group.name(),
        group.description(),
        group.owner(),
        group.membersVisible(),
        member,
        told ? group.members().stream().sorted().toList() : null,
        told ? group.rule() : null,
        group.version());
  }
}
