package jp.lg.isac.attachment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.tenancy.OrganisationCode;

/** What is known of a file beside its content. It is written once and never changed. */
@Entity
@Table(name = "attachment")
class Attachment {
  @Id private UUID id;

  @Column private OrganisationCode organisation;

  @Column(name = "subject_type")
  private String subjectType;

  @Column private UUID subject;
  @Column private String name;

  @Column(name = "media_type")
  private String mediaType;

  @Column private long size;
  @Column private byte[] sha256;

  /** Changed by whoever reads it out, and only there. */
  @Enumerated(EnumType.STRING)
  @Column(name = "text_state", updatable = false)
  private TextState text;

  @Column(name = "uploaded_by")
  private UUID uploadedBy;

  @Column(name = "uploaded_at")
  private Instant uploadedAt;

  protected Attachment() {}

  static Attachment of(
      UUID id,
      Subject subject,
      FileName name,
      FileType type,
      long size,
      byte[] sha256,
      SignedIn uploadedBy,
      Instant uploadedAt) {
    var attachment = new Attachment();
    attachment.id = id;
    attachment.organisation = uploadedBy.organisation();
    attachment.subjectType = subject.type();
    attachment.subject = subject.id();
    attachment.name = name.value();
    attachment.mediaType = type.mediaType();
    attachment.size = size;
    attachment.text = TextState.of(type.mediaType());
    attachment.sha256 = sha256.clone();
    attachment.uploadedBy = uploadedBy.account();
    attachment.uploadedAt = uploadedAt;
    return attachment;
  }

  boolean belongsTo(Subject wanted) {
    return subjectType.equals(wanted.type()) && subject.equals(wanted.id());
  }

  UUID id() {
    return id;
  }

  OrganisationCode organisation() {
    return organisation;
  }

  String name() {
    return name;
  }

  String mediaType() {
    return mediaType;
  }

  long size() {
    return size;
  }

  byte[] sha256() {
    return sha256.clone();
  }

  TextState text() {
    return text;
  }

  UUID uploadedBy() {
    return uploadedBy;
  }

  Instant uploadedAt() {
    return uploadedAt;
  }
}
