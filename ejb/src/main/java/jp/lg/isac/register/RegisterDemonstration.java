package jp.lg.isac.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.Stream;
import jp.lg.isac.demonstration.Demonstration;
import jp.lg.isac.demonstration.DemonstrationSource;

/** What the demonstration's municipalities use, and what the centre knows of the names. */
@ApplicationScoped
class RegisterDemonstration implements DemonstrationSource {
  @Inject RegisterRepository register;
  @Inject VendorRepository vendors;

  @Override
  public int order() {
    return 20;
  }

  @Override
  public void load(Demonstration demonstration) {
    uses(
        demonstration,
        "staff@482013",
        new KeepSystem("宛名管理システム", "株式会社架空印刷サービス", "宛名工房", "5.2", "税務課", "納税通知書の印刷と封入を委託"),
        new KeepSystem("公式サイト", "サンプルCDN", null, null, "広報課", null),
        new KeepSystem("戸籍システム", "見本システム開発株式会社", "戸籍名人", "12", "市民課", "保守は平日9時から17時30分まで"),
        new KeepSystem("職員用VPN", "例示ネットワークス", "例示ゲート", "7.1", "情報政策課", null));
    uses(
        demonstration,
        "staff@482030",
        new KeepSystem("納税通知書の印刷委託", "架空印刷サービス(株)", null, null, "税務課", "年4回"),
        new KeepSystem("文書共有", "サンプル文書共有", null, "2026.3", "総務課", null));
    uses(
        demonstration,
        "staff@482048",
        new KeepSystem("支所間VPN", "㈱例示ネットワークス", "例示ゲート", "7.0", "情報政策課", "更新プログラムは事業者が適用"),
        new KeepSystem("財務会計システム", "見本システム開発", "財務名人", "8.4", "財政課", null));
    demonstration.actAs("analyst@990001");
    named("架空印刷サービス", "株式会社架空印刷サービス", "カクウプリント");
    named("見本システム開発", "見本システム", "MSD");
  }

  private void uses(Demonstration demonstration, String by, KeepSystem... systems) {
    var organisation = demonstration.actAs(by).organisation();
    for (KeepSystem system : systems) {
      register.add(RegisterEntry.of(UUID.randomUUID(), organisation, system));
    }
    register.flush();
  }

  private void named(String name, String... aliases) {
    var vendor = new Vendor(UUID.randomUUID(), name);
    vendors.add(vendor);
    vendors.setNames(vendor.id(), Stream.concat(Stream.of(name), Stream.of(aliases)).toList());
  }
}
