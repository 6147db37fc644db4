package jp.lg.isac.compliance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import jp.lg.isac.tenancy.OrganisationCode;

/**
 * Who answers for a policy of its own: the mayor, the assembly, another executive body
 * (地方自治法第244条の6).
 */
@Entity
@Table(name = "policy_owner")
class PolicyOwner {
  /** Whose policy it is where nothing else is said: the mayor's or governor's. */
  static final String DEFAULT_NAME = "首長部局";

  @Id private UUID id;
  @Column private OrganisationCode organisation;
  @Column private String name;

  protected PolicyOwner() {}

  UUID id() {
    return id;
  }

  OrganisationCode organisation() {
    return organisation;
  }

  String name() {
    return name;
  }
}
