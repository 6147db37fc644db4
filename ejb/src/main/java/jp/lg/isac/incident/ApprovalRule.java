package jp.lg.isac.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import jp.lg.isac.identity.Role;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.kernel.NullableUuid;
import jp.lg.isac.tenancy.OrganisationCode;
import org.jspecify.annotations.Nullable;

/** How an organisation decides what it sends (決裁). */
@Entity
@Table(name = "approval_rule")
class ApprovalRule {
  @Id private String organisation;

  @Enumerated(EnumType.STRING)
  @Column
  private ApprovalMode mode;

  @Convert(converter = NullableUuid.class)
  @Column
  private @Nullable UUID deputy;

  @Column(name = "deputy_username")
  private @Nullable String deputyUsername;

  @Column(name = "deputy_name")
  private @Nullable String deputyName;

  @Version private long version;

  protected ApprovalRule() {}

  /** The rule of an organisation that has not set one: no 決裁. */
  static ApprovalRule none(OrganisationCode organisation) {
    var rule = new ApprovalRule();
    rule.organisation = organisation.value();
    rule.mode = ApprovalMode.NONE;
    return rule;
  }

  /** Somebody who approves in the approver's place. */
  record Deputy(UUID account, String username, String name) {}

  void set(ApprovalMode chosen, @Nullable Deputy named) {
    mode = chosen;
    deputy = named == null ? null : named.account();
    deputyUsername = named == null ? null : named.username();
    deputyName = named == null ? null : named.name();
  }

  /** Whether this person may approve, whatever it is. */
  boolean lets(SignedIn person) {
    return person.has(Role.APPROVER) || person.account().equals(deputy);
  }

  ApprovalMode mode() {
    return mode;
  }

  @Nullable UUID deputy() {
    return deputy;
  }

  @Nullable String deputyUsername() {
    return deputyUsername;
  }

  @Nullable String deputyName() {
    return deputyName;
  }

  long version() {
    return version;
  }
}
