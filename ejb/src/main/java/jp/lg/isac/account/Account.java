package jp.lg.isac.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import jp.lg.isac.tenancy.OrganisationCode;
import org.jspecify.annotations.Nullable;

/**
 * A person who can sign in. The organisation that the name ends with is the account's home; its
 * administrator alone may rename, disable or reset it. The password is not part of this: nobody
 * reads its hash but the gate.
 */
@Entity
class Account {
  @Id private UUID id;

  @Column(updatable = false)
  private String username;

  @Column(insertable = false, updatable = false)
  private OrganisationCode home;

  @Column(name = "display_name")
  private String displayName;

  @Column private @Nullable String email;
  @Column private String language;

  @Column(name = "disabled_at")
  private @Nullable Instant disabledAt;

  @Column(name = "last_sign_in_at", insertable = false, updatable = false)
  private @Nullable Instant lastSignInAt;

  @Column(name = "created_at", updatable = false)
  private Instant createdAt;

  @Version private long version;

  protected Account() {}

  static Account of(UUID id, InviteUser command, OrganisationCode home, Instant now) {
    var account = new Account();
    account.id = id;
    account.username = command.username();
    account.home = home;
    account.displayName = command.displayName();
    account.email = command.email();
    account.language = "ja";
    account.createdAt = now;
    return account;
  }

  /** What the home's administrator says about the person. */
  void change(ChangeUser command, Instant now) {
    displayName = command.displayName();
    email = command.email();
    if (!command.disabled()) {
      disabledAt = null;
    } else if (disabledAt == null) {
      disabledAt = now;
    }
  }

  /** What the person says about himself. */
  void introduce(ChangeOwnAccount command) {
    displayName = command.displayName();
    email = command.email();
    language = command.language();
  }

  UUID id() {
    return id;
  }

  String username() {
    return username;
  }

  OrganisationCode home() {
    return home;
  }

  String displayName() {
    return displayName;
  }

  @Nullable String email() {
    return email;
  }

  String language() {
    return language;
  }

  boolean disabled() {
    return disabledAt != null;
  }

  @Nullable Instant lastSignInAt() {
    return lastSignInAt;
  }

  long version() {
    return version;
  }
}
