package jp.lg.isac.knowledge;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.kernel.NullableUuid;
import jp.lg.isac.kernel.TextArray;
import org.jspecify.annotations.Nullable;

/**
 * The opening of an article to the public. One person of the centre proposes a version, another
 * confirms it; a later version is proposed anew, and until it is confirmed the public reads the one
 * before. Whoever of the centre withdraws it does so at once.
 */
@Entity
@Table(name = "article_opening")
class ArticleOpening {
  @Id private UUID article;
  private String slug;

  @Enumerated(EnumType.STRING)
  private OpeningStatus status;

  private int number;

  @Column(name = "open_number")
  private @Nullable Integer openNumber;

  @Convert(converter = TextArray.class)
  @Column(name = "confirmed_traces")
  private List<String> confirmedTraces;

  private UUID proposer;

  @Column(name = "proposer_name")
  private String proposerName;

  @Column(name = "proposed_at")
  private Instant proposedAt;

  @SuppressWarnings("UnusedVariable") // the database compares it with the proposer
  @Convert(converter = NullableUuid.class)
  private @Nullable UUID confirmer;

  @Column(name = "confirmer_name")
  private @Nullable String confirmerName;

  @Column(name = "confirmed_at")
  private @Nullable Instant confirmedAt;

  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA
  protected ArticleOpening() {}

  @SuppressWarnings("NullAway.Init") // propose() writes the rest
  private ArticleOpening(UUID article, String slug) {
    this.article = article;
    this.slug = slug;
  }

  /** The first proposal of an article. */
  static ArticleOpening of(Article article, ProposeOpening command, SignedIn person, Instant now) {
    var opening = new ArticleOpening(article.id(), command.slug());
    opening.propose(article, command, person, now);
    return opening;
  }

  /**
   * Proposes the article as it stands now.
   *
   * @throws DomainException.Conflict {@code article.public-address} if it was proposed for another
   *     address before
   */
  void propose(Article proposed, ProposeOpening command, SignedIn person, Instant now) {
    if (!slug.equals(command.slug())) {
      throw new DomainException.Conflict("article.public-address", slug);
    }
    status = OpeningStatus.PROPOSED;
    number = proposed.number();
    confirmedTraces = List.copyOf(command.confirmed());
    proposer = person.account();
    proposerName = person.displayName();
    proposedAt = now;
    confirmer = null;
    confirmerName = null;
    confirmedAt = null;
  }

  /**
   * Confirms what was proposed.
   *
   * @throws DomainException.Conflict if nothing waits, or the article was rewritten since
   * @throws DomainException.RuleViolated {@code article.public-own-proposal}
   */
  void confirm(Article proposed, SignedIn person, Instant now) {
    if (status != OpeningStatus.PROPOSED) {
      throw new DomainException.Conflict("article.public-not-proposed");
    }
    if (proposed.number() != number) {
      throw new DomainException.Conflict("article.public-rewritten");
    }
    if (person.account().equals(proposer)) {
      throw new DomainException.RuleViolated("article.public-own-proposal");
    }
    status = OpeningStatus.CONFIRMED;
    openNumber = number;
    confirmer = person.account();
    confirmerName = person.displayName();
    confirmedAt = now;
  }

  void withdraw() {
    status = OpeningStatus.WITHDRAWN;
    openNumber = null;
  }

  UUID article() {
    return article;
  }

  String slug() {
    return slug;
  }

  List<String> confirmedTraces() {
    return List.copyOf(confirmedTraces);
  }

  /** Whether the public reads the article, or may soon. */
  boolean isUnderWay() {
    return status == OpeningStatus.PROPOSED || openNumber != null;
  }

  OpeningView view(List<Trace> traces, UUID reader) {
    return new OpeningView(
        status,
        slug,
        number,
        openNumber,
        traces,
        proposerName,
        proposedAt,
        confirmerName,
        confirmedAt,
        status == OpeningStatus.PROPOSED && !reader.equals(proposer));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ArticleOpening that && article.equals(that.article);
  }

  @Override
  public int hashCode() {
    return article.hashCode();
  }
}
