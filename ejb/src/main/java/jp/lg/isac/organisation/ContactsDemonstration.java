package jp.lg.isac.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import jp.lg.isac.demonstration.Demonstration;
import jp.lg.isac.demonstration.DemonstrationSource;
import jp.lg.isac.identity.Role;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.tenancy.OrganisationKind;

/** Emergency contacts of the demonstration's organisations; no such number is in use. */
@ApplicationScoped
class ContactsDemonstration implements DemonstrationSource {
  @Inject ContactRepository contacts;

  @Override
  public int order() {
    return 10;
  }

  @Override
  public void load(Demonstration demonstration) {
    demonstration.people().stream()
        .filter(person -> person.has(Role.ORG_ADMIN) && person.kind() != OrganisationKind.CENTRE)
        .forEach(
            person -> {
              demonstration.actAs(person.username());
              addAll(person);
            });
  }

  private void addAll(SignedIn person) {
    String code = person.organisation().value();
    String lastFour = code.substring(2);
    add(
        person,
        ContactKind.DAY,
        "情報政策課 情報セキュリティ担当",
        "00-" + lastFour + "-0100",
        "平日8時30分から17時15分まで");
    add(
        person,
        ContactKind.NIGHT,
        "守衛室（情報政策課長へ取次ぎ）",
        "00-" + lastFour + "-0199",
        "夜間・休日。「セキュリティの緊急連絡」とお伝えください");
    add(
        person,
        ContactKind.ROLE_MAILBOX,
        "情報セキュリティ統一窓口",
        "csirt@" + code + ".example.jp",
        "課内の全員が読みます");
    add(person, ContactKind.TELEPHONE, "情報政策課 課長", "00-" + lastFour + "-0101", "受領の確認はこの番号へ");
  }

  private void add(SignedIn person, ContactKind kind, String name, String reach, String note) {
    contacts.add(
        OrganisationContact.of(
            UUID.randomUUID(), person.organisation(), new KeepContact(kind, name, reach, note)));
  }
}
