package jp.lg.isac.register;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Objects;
import java.util.UUID;
import jp.lg.isac.tenancy.OrganisationCode;
import org.jspecify.annotations.Nullable;

/** A system that an organisation uses. The database works out which names are the same. */
@Entity
@Table(name = "register_entry")
class RegisterEntry {
  @Id private UUID id;
  private OrganisationCode organisation;
  private String system;
  private String vendor;
  private @Nullable String product;
  private @Nullable String release;
  private @Nullable String section;
  private @Nullable String note;
  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA
  protected RegisterEntry() {}

  static RegisterEntry of(UUID id, OrganisationCode organisation, KeepSystem command) {
    var entry = new RegisterEntry();
    entry.id = id;
    entry.organisation = organisation;
    entry.change(command);
    return entry;
  }

  final void change(KeepSystem command) {
    system = command.system().strip();
    vendor = command.vendor().strip();
    product = stripped(command.product());
    release = stripped(command.release());
    section = stripped(command.section());
    note = stripped(command.note());
  }

  /** Whether a line of a sheet speaks of the same: it then says the rest anew. */
  boolean isSameAs(KeepSystem command) {
    return system.equals(command.system().strip())
        && vendor.equals(command.vendor().strip())
        && Objects.equals(product, stripped(command.product()));
  }

  private static @Nullable String stripped(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  UUID id() {
    return id;
  }

  OrganisationCode organisation() {
    return organisation;
  }

  long version() {
    return version;
  }

  String system() {
    return system;
  }

  SystemView view(RegisterRepository.Reported reported) {
    return new SystemView(
        id,
        system,
        vendor,
        product,
        release,
        section,
        note,
        reported.vendor(),
        reported.product(),
        reported.reports(),
        version);
  }
}
