package jp.lg.isac.knowledge;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import jp.lg.isac.kernel.TextArray;
import org.jspecify.annotations.Nullable;

/** What anybody reads of an article: a copy that knows nothing of where it came from. */
@Entity
@Table(name = "public_article")
class PublicArticle {
  @Id private String slug;
  private String title;
  private String body;

  @Convert(converter = TextArray.class)
  private List<String> tags;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  @Column(name = "withdrawn_at")
  private @Nullable Instant withdrawnAt;

  @SuppressWarnings("NullAway.Init") // JPA
  protected PublicArticle() {}

  @SuppressWarnings("NullAway.Init") // open() writes the rest
  private PublicArticle(String slug, Instant now) {
    this.slug = slug;
    this.openedAt = now;
  }

  /** An article at a new address. */
  static PublicArticle open(String slug, Article article, Instant now) {
    var opened = new PublicArticle(slug, now);
    opened.rewrite(article, now);
    return opened;
  }

  /** The article as it stands now, at the address that it has. */
  void rewrite(Article article, Instant now) {
    title = article.title();
    body = article.body();
    tags = article.tags();
    updatedAt = now;
    withdrawnAt = null;
  }

  /** Nothing is left but the address. */
  void withdraw(Instant now) {
    title = "";
    body = "";
    tags = List.of();
    updatedAt = now;
    withdrawnAt = now;
  }

  boolean isOpen() {
    return withdrawnAt == null;
  }

  PublicArticleView view() {
    return new PublicArticleView(slug, title, body, List.copyOf(tags), openedAt, updatedAt);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PublicArticle that && slug.equals(that.slug);
  }

  @Override
  public int hashCode() {
    return slug.hashCode();
  }
}
