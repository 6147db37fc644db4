package jp.lg.isac.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import jp.lg.isac.tenancy.OrganisationCode;

/** A way to reach an organisation in an emergency. */
@Entity
@Table(name = "organisation_contact")
class OrganisationContact {
  @Id private UUID id;
  @Column private OrganisationCode organisation;

  @Column
  @Enumerated(EnumType.STRING)
  private ContactKind kind;

  @Column private String name;
  @Column private String reach;
  @Column private String note;
  @Version private long version;

  protected OrganisationContact() {}

  static OrganisationContact of(UUID id, OrganisationCode organisation, KeepContact command) {
    var contact = new OrganisationContact();
    contact.id = id;
    contact.organisation = organisation;
    contact.change(command);
    return contact;
  }

  final void change(KeepContact command) {
    kind = command.kind();
    name = command.name();
    reach = command.reach();
    note = command.note();
  }

  UUID id() {
    return id;
  }

  OrganisationCode organisation() {
    return organisation;
  }

  ContactKind kind() {
    return kind;
  }

  String name() {
    return name;
  }

  String reach() {
    return reach;
  }

  String note() {
    return note;
  }

  long version() {
    return version;
  }
}
