package jp.lg.isac.knowledge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import jp.lg.isac.attachment.AttachmentView;
import jp.lg.isac.attachment.TextState;
import org.jspecify.annotations.Nullable;

/**
 * A picture or file of an article, which its text calls by name. The centre alone sees it until a
 * version that uses it is published; from then on it stays as it is, since old versions use it too.
 */
@Entity
@Table(name = "article_file")
class ArticleFile {
  @Id private UUID id;
  private UUID article;
  private String name;

  @Column(name = "media_type")
  private String mediaType;

  private long size;
  private String sha256;

  @Column(name = "added_at")
  private Instant addedAt;

  /** Changed by whoever reads it out, and only there. */
  @Enumerated(EnumType.STRING)
  @Column(name = "text_state", updatable = false)
  private TextState text;

  private boolean published;

  @SuppressWarnings("NullAway.Init") // JPA
  protected ArticleFile() {}

  ArticleFile(UUID article, AttachmentView file) {
    this.id = file.id();
    this.article = article;
    this.name = file.name();
    this.mediaType = file.mediaType();
    this.size = file.size();
    this.sha256 = file.sha256();
    this.text = file.text();
    this.addedAt = file.uploadedAt();
  }

  void publish() {
    published = true;
  }

  UUID id() {
    return id;
  }

  UUID article() {
    return article;
  }

  String name() {
    return name;
  }

  boolean isPublished() {
    return published;
  }

  ArticleFileView view() {
    return new ArticleFileView(id, name, mediaType, size, sha256, text, addedAt, published);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ArticleFile that && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
