package jp.lg.isac.compliance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.tenancy.OrganisationCode;
import org.jspecify.annotations.Nullable;

/**
 * 自己点検: how far one policy owner of an organisation meets a framework in a fiscal year.
 *
 * <p>It is begun with every requirement unanswered, answered item by item, and finalised once all
 * are answered. From then on it never changes: what was found later belongs to the next year.
 */
@Entity
class Assessment {
  @Id private UUID id;
  @Column private OrganisationCode organisation;

  @ManyToOne(optional = false)
  @JoinColumn(name = "policy_owner")
  private PolicyOwner policyOwner;

  @ManyToOne(optional = false)
  @JoinColumn(name = "framework_version")
  private FrameworkVersion frameworkVersion;

  @Column(name = "fiscal_year")
  private FiscalYear fiscalYear;

  @Column(name = "begun_at")
  private Instant begunAt;

  @Column(name = "begun_by")
  private String begunBy;

  @Column(name = "finalised_at")
  private @Nullable Instant finalisedAt;

  @Column(name = "finalised_by")
  private @Nullable String finalisedBy;

  @Version private long version;

  @SuppressWarnings("NullAway.Init")
  protected Assessment() {}

  static Assessment begin(
      UUID id,
      PolicyOwner policyOwner,
      FrameworkVersion frameworkVersion,
      FiscalYear fiscalYear,
      SignedIn user,
      Instant now) {
    var assessment = new Assessment();
    assessment.id = id;
    assessment.organisation = user.organisation();
    assessment.policyOwner = policyOwner;
    assessment.frameworkVersion = frameworkVersion;
    assessment.fiscalYear = fiscalYear;
    assessment.begunAt = now;
    assessment.begunBy = user.displayName();
    return assessment;
  }

  /**
   * Checks that it may still be answered.
   *
   * @throws DomainException.Conflict {@code compliance.finalised}
   */
  void requireOpen() {
    if (isFinalised()) {
      throw new DomainException.Conflict("compliance.finalised");
    }
  }

  /**
   * Closes it for good.
   *
   * @param open numbers of the requirements that nobody has answered
   * @throws DomainException.Conflict {@code compliance.finalised} if it is already
   * @throws DomainException.RuleViolated {@code compliance.not-all-answered} naming those
   */
  void finalise(List<String> open, SignedIn user, Instant now) {
    requireOpen();
    if (!open.isEmpty()) {
      throw new DomainException.RuleViolated(
          "compliance.not-all-answered", open.size(), String.join(", ", open));
    }
    finalisedAt = now;
    finalisedBy = user.displayName();
  }

  UUID id() {
    return id;
  }

  OrganisationCode organisation() {
    return organisation;
  }

  PolicyOwner policyOwner() {
    return policyOwner;
  }

  FrameworkVersion frameworkVersion() {
    return frameworkVersion;
  }

  FiscalYear fiscalYear() {
    return fiscalYear;
  }

  Instant begunAt() {
    return begunAt;
  }

  String begunBy() {
    return begunBy;
  }

  boolean isFinalised() {
    return finalisedAt != null;
  }

  @Nullable Instant finalisedAt() {
    return finalisedAt;
  }

  @Nullable String finalisedBy() {
    return finalisedBy;
  }
}
