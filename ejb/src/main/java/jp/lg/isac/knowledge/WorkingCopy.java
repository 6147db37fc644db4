package jp.lg.isac.knowledge;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One writer's revision of a published article, as far as it is typed; it may have gaps. A writer
 * has at most one of an article.
 */
@Entity
@Table(name = "article_working_copy")
class WorkingCopy {
  @Id private UUID id;
  private UUID account;
  private UUID article;

  @Convert(converter = TypedArticle.class)
  private WriteArticle typed;

  @Column(name = "based_on")
  private long basedOn;

  @Column(name = "saved_at")
  private Instant savedAt;

  @SuppressWarnings("NullAway.Init") // JPA
  protected WorkingCopy() {}

  private WorkingCopy(UUID account, UUID article, WriteArticle typed, long basedOn, Instant now) {
    this.id = UUID.randomUUID();
    this.account = account;
    this.article = article;
    this.typed = typed;
    this.basedOn = basedOn;
    this.savedAt = now;
  }

  static WorkingCopy begin(
      UUID account, UUID article, WriteArticle typed, long basedOn, Instant now) {
    return new WorkingCopy(account, article, typed, basedOn, now);
  }

  void keep(WriteArticle newlyTyped, long newlyBasedOn, Instant now) {
    typed = newlyTyped;
    basedOn = newlyBasedOn;
    savedAt = now;
  }

  /** Whose it is; the database shows it to nobody else. */
  UUID account() {
    return account;
  }

  UUID article() {
    return article;
  }

  WriteArticle typed() {
    return typed;
  }

  /** The article's version that the writer began with. */
  long basedOn() {
    return basedOn;
  }

  Instant savedAt() {
    return savedAt;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WorkingCopy that && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
