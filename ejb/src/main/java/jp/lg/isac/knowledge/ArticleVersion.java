package jp.lg.isac.knowledge;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.lg.isac.kernel.TextArray;
import jp.lg.isac.sharing.Tlp;
import org.jspecify.annotations.Nullable;

/** An article as it was published at one time, by whom and why; never changed. */
@Entity
@Table(name = "article_version")
class ArticleVersion {
  @Id private UUID id;
  private UUID article;
  private int number;
  private String title;
  private String body;

  @Convert(converter = TextArray.class)
  private List<String> tags;

  @Enumerated(EnumType.STRING)
  private Tlp tlp;

  @Convert(converter = TextArray.class)
  private List<String> audience;

  private String author;
  private Instant at;
  private String reason;
  private String reviewer;

  @SuppressWarnings("NullAway.Init") // JPA
  protected ArticleVersion() {}

  private ArticleVersion(Article article, String author, String reason) {
    this.id = UUID.randomUUID();
    this.article = article.id();
    this.number = article.number();
    this.title = article.title();
    this.body = article.body();
    this.tags = article.tags();
    this.tlp = Objects.requireNonNull(article.tlp());
    this.audience = article.readers();
    this.author = author;
    this.at = article.updatedAt();
    this.reason = reason;
    this.reviewer = Objects.requireNonNullElse(article.reviewerName(), "");
  }

  /**
   * The published article as it stands.
   *
   * @param author the writer's name as shown
   * @param reason why it was changed, empty for the first version
   */
  static ArticleVersion of(Article article, String author, @Nullable String reason) {
    return new ArticleVersion(article, author, reason == null ? "" : reason.strip());
  }

  UUID article() {
    return article;
  }

  int number() {
    return number;
  }

  String title() {
    return title;
  }

  String body() {
    return body;
  }

  List<String> tags() {
    return List.copyOf(tags);
  }

  Tlp tlp() {
    return tlp;
  }

  /** Tokens of everybody for whom it was published. */
  List<String> readers() {
    return List.copyOf(audience);
  }

  String author() {
    return author;
  }

  Instant at() {
    return at;
  }

  String reason() {
    return reason;
  }

  /** Name of who reviewed it before it was published; empty if nobody did. */
  String reviewer() {
    return reviewer;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ArticleVersion that && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
