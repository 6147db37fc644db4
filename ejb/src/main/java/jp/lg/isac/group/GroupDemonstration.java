package jp.lg.isac.group;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.lg.isac.demonstration.Demonstration;
import jp.lg.isac.demonstration.DemonstrationSource;
import jp.lg.isac.tenancy.OrganisationCode;

/** Two sharing groups of the demonstration: one that shows its members, one that does not. */
@ApplicationScoped
class GroupDemonstration implements DemonstrationSource {
  @Inject SharingGroupRepository groups;

  @Override
  public int order() {
    return 10;
  }

  @Override
  public void load(Demonstration demonstration) {
    found(
        demonstration,
        "coordinator@480002",
        "見本県電子申請共同利用グループ",
        "電子申請システムを共同で利用する県と市町村で、障害や設定の情報を共有します。",
        true,
        "480002",
        "482013",
        "482021",
        "482030",
        "482048");
    found(
        demonstration,
        "analyst@990001",
        "住民情報系クラウド利用団体",
        "同じ事業者の住民情報系クラウドを利用する団体で、脆弱性と障害の情報を共有します。構成団体は互いに公開しません。",
        false,
        "990001",
        "482013",
        "482056",
        "492019");
  }

  private void found(
      Demonstration demonstration,
      String founder,
      String name,
      String description,
      boolean membersVisible,
      String... members) {
    var person = demonstration.actAs(founder);
    groups.add(
        SharingGroup.found(
            UUID.nameUUIDFromBytes(("group:" + name).getBytes(StandardCharsets.UTF_8)),
            person.organisation(),
            new FoundGroup(name, description, membersVisible, codes(members), GroupRule.NONE),
            demonstration.now().minus(Duration.ofDays(200))));
  }

  private static List<OrganisationCode> codes(String... codes) {
    return Stream.of(codes).map(OrganisationCode::new).toList();
  }
}
