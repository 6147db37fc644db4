package jp.lg.isac.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.tenancy.OrganisationCode;
import org.jspecify.annotations.Nullable;

/** 指摘事項: what an audit found. Findings of an audit are numbered from 1. */
@Entity
class Finding {
  @Id private UUID id;
  @Column private OrganisationCode organisation;
  @Column private UUID audit;
  @Column private int number;

  @Enumerated(EnumType.STRING)
  @Column
  private Severity severity;

  @Column private @Nullable String requirement;
  @Column private String description;
  @Column private String recommendation;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "recorded_by")
  private String recordedBy;

  @Version private long version;

  protected Finding() {}

  static Finding record(
      UUID id, Audit audit, int number, RecordFinding command, SignedIn user, Instant now) {
    var finding = new Finding();
    finding.id = id;
    finding.organisation = audit.organisation();
    finding.audit = audit.id();
    finding.number = number;
    finding.recordedAt = now;
    finding.recordedBy = user.displayName();
    finding.amend(command);
    return finding;
  }

  final void amend(RecordFinding command) {
    severity = command.severity();
    requirement = command.requirement();
    description = command.description().strip();
    recommendation = command.recommendation().strip();
  }

  UUID id() {
    return id;
  }

  OrganisationCode organisation() {
    return organisation;
  }

  UUID audit() {
    return audit;
  }

  int number() {
    return number;
  }

  Severity severity() {
    return severity;
  }

  @Nullable String requirement() {
    return requirement;
  }

  String description() {
    return description;
  }

  String recommendation() {
    return recommendation;
  }

  Instant recordedAt() {
    return recordedAt;
  }

  String recordedBy() {
    return recordedBy;
  }

  long version() {
    return version;
  }
}
