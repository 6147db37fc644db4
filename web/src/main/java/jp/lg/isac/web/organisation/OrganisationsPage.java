package jp.lg.isac.web.organisation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.kernel.TextPageRequest;
import jp.lg.isac.organisation.DirectoryFilter;
import jp.lg.isac.organisation.OrganisationView;
import jp.lg.isac.organisation.Organisations;
import jp.lg.isac.tenancy.OrganisationKind;
import jp.lg.isac.web.PageAddress;
import org.jspecify.annotations.Nullable;

/** The directory, filtered by what the address says. */
@Named
@RequestScoped
public class OrganisationsPage {
  @Inject private Organisations organisations;
  @Inject private PageAddress address;

  private Page<OrganisationView> list = new Page<>(List.of(), null);
  private List<OrganisationView> prefectures = List.of();

  @PostConstruct
  void load() {
    list =
        organisations.list(
            new DirectoryFilter(filled("prefecture"), kind(), filled("name")),
            TextPageRequest.of(null, address.parameter("cursor")));
    prefectures =
        organisations
            .list(
                new DirectoryFilter(null, OrganisationKind.PREFECTURE, null),
                new TextPageRequest(PageRequest.MAXIMUM_LIMIT, ""))
            .items();
  }

  public Page<OrganisationView> getList() {
    return list;
  }

  public List<OrganisationView> getPrefectures() {
    return prefectures;
  }

  public List<OrganisationKind> getKinds() {
    return List.of(OrganisationKind.values());
  }

  private @Nullable OrganisationKind kind() {
    return Arrays.stream(OrganisationKind.values())
        .filter(kind -> kind.name().equals(address.parameter("kind")))
        .findFirst()
        .orElse(null);
  }

  private @Nullable String filled(String parameter) {
    var value = address.parameter(parameter);
    return value.isEmpty() ? null : value;
  }
}
