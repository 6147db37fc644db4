package jp.lg.isac.register;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.UUID;

/** A vendor or product under the name that the centre gives it. */
@Entity
@Table(name = "vendor")
class Vendor {
  @Id private UUID id;
  private String name;
  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA
  protected Vendor() {}

  Vendor(UUID id, String name) {
    this.id = id;
    this.name = name;
  }

  void rename(String newName) {
    name = newName;
  }

  UUID id() {
    return id;
  }

  String name() {
    return name;
  }

  long version() {
    return version;
  }

  VendorNameView view(List<String> aliases) {
    return new VendorNameView(id, name, aliases, version);
  }
}
