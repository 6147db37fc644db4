package jp.lg.isac.web.group;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.lg.isac.group.FoundGroup;
import jp.lg.isac.group.GroupRule;
import jp.lg.isac.group.GroupView;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.kernel.DomainException.Violation;
import jp.lg.isac.tenancy.NetworkModel;
import jp.lg.isac.tenancy.OrganisationCode;
import jp.lg.isac.tenancy.PopulationBand;
import org.jspecify.annotations.Nullable;

/**
 * What is typed about a sharing group; its members by their codes, with any space between, and the
 * systems of its rule one a line.
 */
public class GroupForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private @Nullable String name;
  private @Nullable String description;
  private @Nullable String members;
  private boolean membersVisible;
  private String[] prefectures = {};
  private PopulationBand[] populationBands = {};
  private NetworkModel[] networkModels = {};
  private @Nullable String systems;

  static GroupForm of(GroupView group) {
    var form = new GroupForm();
    form.name = group.name();
    form.description = group.description();
    form.membersVisible = group.membersVisible();
    form.members =
        group.members() == null
            ? null
            : group.members().stream()
                .map(OrganisationCode::value)
                .collect(Collectors.joining("\n"));
    if (group.rule() != null) {
      form.prefectures = group.rule().prefectures().toArray(String[]::new);
      form.populationBands = group.rule().populationBands().toArray(PopulationBand[]::new);
      form.networkModels = group.rule().networkModels().toArray(NetworkModel[]::new);
      form.systems = String.join("\n", group.rule().systems());
    }
    return form;
  }

  FoundGroup toCommand() {
    return new FoundGroup(
        Objects.requireNonNull(name), description, membersVisible, codes(), rule());
  }

  private GroupRule rule() {
    return new GroupRule(
        List.of(prefectures),
        List.of(populationBands),
        List.of(networkModels),
        (systems == null ? "" : systems)
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .toList());
  }

  private List<OrganisationCode> codes() {
    var codes = new ArrayList<OrganisationCode>();
    var violations = new ArrayList<Violation>();
    Stream.of((members == null ? "" : members).split("[\\s,、]+"))
        .filter(word -> !word.isEmpty())
        .forEach(
            word ->
                OrganisationCode.parse(word)
                    .ifPresentOrElse(
                        codes::add,
                        () ->
                            violations.add(
                                new Violation(
                                    "/members", "group.unknown-organisation", List.of(word)))));
    if (!violations.isEmpty()) {
      throw new DomainException.Invalid(violations);
    }
    return codes;
  }

  public @Nullable String getName() {
    return name;
  }

  public void setName(@Nullable String name) {
    this.name = name;
  }

  public @Nullable String getDescription() {
    return description;
  }

  public void setDescription(@Nullable String description) {
    this.description = description;
  }

  public @Nullable String getMembers() {
    return members;
  }

  public void setMembers(@Nullable String members) {
    this.members = members;
  }

  public String[] getPrefectures() {
    return prefectures.clone();
  }

  public void setPrefectures(String[] prefectures) {
    this.prefectures = prefectures.clone();
  }

  public PopulationBand[] getPopulationBands() {
    return populationBands.clone();
  }

  public void setPopulationBands(PopulationBand[] populationBands) {
    this.populationBands = populationBands.clone();
  }

  public NetworkModel[] getNetworkModels() {
    return networkModels.clone();
  }

  public void setNetworkModels(NetworkModel[] networkModels) {
    this.networkModels = networkModels.clone();
  }

  public @Nullable String getSystems() {
    return systems;
  }

  public void setSystems(@Nullable String systems) {
    this.systems = systems;
  }

  public boolean isMembersVisible() {
    return membersVisible;
  }

  public void setMembersVisible(boolean membersVisible) {
    this.membersVisible = membersVisible;
  }
}
