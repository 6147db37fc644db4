package jp.lg.isac.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import jp.lg.isac.attachment.AttachmentView;
import jp.lg.isac.identity.SignedIn;
import org.jspecify.annotations.Nullable;

/** Where a kept file comes from. It is written once. */
@Entity
@Table(name = "case_evidence")
class Evidence extends CaseRecord {
  @Column(name = "collected_at")
  private Instant collectedAt;

  private String source;
  private @Nullable String note;

  @SuppressWarnings("NullAway.Init") // JPA
  protected Evidence() {}

  Evidence(UUID id, UUID incident, KeepEvidence command, SignedIn author, Instant now) {
    super(id, incident, author, now);
    this.collectedAt = past(command.collectedAt(), now);
    this.source = command.source().strip();
    this.note = stripped(command.note());
  }

  EvidenceView view(AttachmentView file) {
    return new EvidenceView(
        id(),
        file.name(),
        file.mediaType(),
        file.size(),
        file.sha256(),
        collectedAt,
        source,
        note,
        authorName(),
        writtenAt());
  }
}
