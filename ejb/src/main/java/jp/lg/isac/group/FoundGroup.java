package jp.lg.isac.group;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import jp.lg.isac.tenancy.OrganisationCode;
import org.jspecify.annotations.Nullable;

/**
 * What its owner says about a sharing group, to found or to change it.
 *
 * @param description what it is for
 * @param membersVisible whether members see who the others are
 * @param members the organisations in it by hand; the owner is one in any case
 * @param rule which organisations are in it besides
 */
public record FoundGroup(
    @NotBlank @Size(max = 100) String name,
    @Size(max = 1000) String description,
    boolean membersVisible,
    @NotNull @Size(max = 2000) List<@NotNull OrganisationCode> members,
    @NotNull @Valid GroupRule rule) {

  public FoundGroup(
      String name,
      @Nullable String description,
      boolean membersVisible,
      @Nullable List<OrganisationCode> members,
      @Nullable GroupRule rule) {
    this.name = name;
    this.description = description == null ? "" : description;
    this.membersVisible = membersVisible;
    this.members = members == null ? List.of() : members;
    this.rule = rule == null ? GroupRule.NONE : rule;
  }

  /** The command that would leave the owner's group as it stands. */
  public static FoundGroup of(GroupView group) {
    return new FoundGroup(
        group.name(), group.description(), group.membersVisible(), group.members(), group.rule());
  }
}
