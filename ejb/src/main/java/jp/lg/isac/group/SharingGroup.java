package jp.lg.isac.group;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.lg.isac.kernel.TextArray;
import jp.lg.isac.tenancy.NetworkModel;
import jp.lg.isac.tenancy.OrganisationCode;
import jp.lg.isac.tenancy.PopulationBand;

/**
 * Organisations that share with each other: those named by hand, of whom a reader loads only whom
 * he may see, and those whom the rule takes, which the database works out.
 */
@Entity
@Table(name = "sharing_group")
class SharingGroup {
  @Id private UUID id;
  @Column private String name;
  @Column private String description;
  @Column private OrganisationCode owner;

  @Column(name = "members_visible")
  private boolean membersVisible;

  @Column(name = "created_at")
  private Instant createdAt;

  @ElementCollection
  @CollectionTable(name = "sharing_group_member", joinColumns = @JoinColumn(name = "group_id"))
  @Column(name = "organisation")
  private Set<String> members = new HashSet<>();

  @Convert(converter = TextArray.class)
  @Column(name = "rule_prefectures")
  private List<String> rulePrefectures = List.of();

  @Convert(converter = TextArray.class)
  @Column(name = "rule_population_bands")
  private List<String> rulePopulationBands = List.of();

  @Convert(converter = TextArray.class)
  @Column(name = "rule_network_models")
  private List<String> ruleNetworkModels = List.of();

  @Convert(converter = TextArray.class)
  @Column(name = "rule_systems")
  private List<String> ruleSystems = List.of();

  @Version private long version;

  protected SharingGroup() {}

  static SharingGroup found(UUID id, OrganisationCode owner, FoundGroup command, Instant now) {
    var group = new SharingGroup();
    group.id = id;
    group.owner = owner;
    group.createdAt = now;
    group.change(command);
    return group;
  }

  final void change(FoundGroup command) {
    name = command.name();
    description = command.description();
    membersVisible = command.membersVisible();
    var wanted =
        Stream.concat(Stream.of(owner), command.members().stream())
            .map(OrganisationCode::value)
            .collect(Collectors.toSet());
    members.retainAll(wanted);
    members.addAll(wanted);
    take(command.rule());
  }

  private void take(GroupRule rule) {
    rulePrefectures = rule.prefectures();
    rulePopulationBands = rule.populationBands().stream().map(Enum::name).toList();
    ruleNetworkModels = rule.networkModels().stream().map(Enum::name).toList();
    ruleSystems = rule.systems();
  }

  UUID id() {
    return id;
  }

  String name() {
    return name;
  }

  String description() {
    return description;
  }

  OrganisationCode owner() {
    return owner;
  }

  boolean membersVisible() {
    return membersVisible;
  }

  Set<OrganisationCode> members() {
    return members.stream().map(OrganisationCode::new).collect(Collectors.toUnmodifiableSet());
  }

  GroupRule rule() {
    return new GroupRule(
        rulePrefectures,
        rulePopulationBands.stream().map(PopulationBand::valueOf).toList(),
        ruleNetworkModels.stream().map(NetworkModel::valueOf).toList(),
        ruleSystems);
  }

  long version() {
    return version;
  }
}
