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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.kernel.Clocks;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.kernel.DomainException.Violation;
import jp.lg.isac.kernel.Markdown;
import jp.lg.isac.kernel.NullableUuid;
import jp.lg.isac.kernel.TextArray;
import jp.lg.isac.sharing.Audience;
import jp.lg.isac.sharing.AudienceScope;
import jp.lg.isac.sharing.ReaderTokens;
import jp.lg.isac.sharing.Tlp;
import org.jspecify.annotations.Nullable;

/**
 * An article as it stands now. It begins as a draft that the centre alone reads, and is rewritten
 * as often as its authors like. It is published by another person who has reviewed it, or, where it
 * cannot wait, by its writer alone, which it then says; each rewriting of what is published makes a
 * further version. Somebody answers for it, and looks at it again by its review date.
 */
@Entity
@Table(name = "article")
class Article {
  @Id private UUID id;
  private @Nullable String title;
  private @Nullable String body;

  @Convert(converter = TextArray.class)
  private List<String> tags;

  @Enumerated(EnumType.STRING)
  private @Nullable Tlp tlp;

  @Enumerated(EnumType.STRING)
  @Column(name = "audience_scope")
  private @Nullable AudienceScope audienceScope;

  @Convert(converter = TextArray.class)
  @Column(name = "audience_prefectures")
  private List<String> audiencePrefectures;

  @Convert(converter = TextArray.class)
  @Column(name = "audience_groups")
  private List<String> audienceGroups;

  @Column(name = "for_all_staff")
  private boolean forAllStaff;

  @Convert(converter = TextArray.class)
  private List<String> audience;

  @Enumerated(EnumType.STRING)
  private ArticleStatus status;

  private int number;
  private String language;

  @Convert(converter = NullableUuid.class)
  private @Nullable UUID owner;

  @Column(name = "owner_name")
  private @Nullable String ownerName;

  @Convert(converter = NullableUuid.class)
  private @Nullable UUID writer;

  @Column(name = "review_on")
  private @Nullable LocalDate reviewOn;

  @Column(name = "reviewer_name")
  private @Nullable String reviewerName;

  @Column(name = "reviewed_at")
  private @Nullable Instant reviewedAt;

  @Column(name = "listed_at")
  private Instant listedAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA
  protected Article() {}

  private Article(UUID id, Instant now) {
    this.id = id;
    this.tags = List.of();
    this.audiencePrefectures = List.of();
    this.audienceGroups = List.of();
    this.audience = List.of(ReaderTokens.CENTRE);
    this.status = ArticleStatus.DRAFT;
    this.language = "ja";
    this.listedAt = now;
    this.updatedAt = now;
  }

  /** A new, empty draft. */
  static Article draft(UUID id, Instant now) {
    return new Article(id, now);
  }

  /**
   * Writes the article anew, as the command says: as a draft, or for its readers, who then read
   * what nobody but its writer has looked at.
   *
   * @throws DomainException.Conflict {@code article.already-published} if it shall be a draft
   *     again, {@code article.in-review} while somebody reviews it
   * @throws DomainException.Invalid if something that publishing requires is missing, or the
   *     audience names a group that the centre is not a member of
   * @throws DomainException.RuleViolated if the audience is wider than the traffic light allows
   */
  void write(WriteArticle command, SignedIn author, Instant now) {
    switch (command.status()) {
      case DRAFT -> requireDraft();
      case PUBLISHED -> requireNotInReview();
      case IN_REVIEW, ARCHIVED ->
          throw new DomainException.Invalid("/status", "article.status-not-written");
    }
    describe(command);
    writtenBy(author, now);
    if (command.status() == ArticleStatus.PUBLISHED) {
      publish(author, now);
    }
  }

  /**
   * Hands a draft in for review.
   *
   * @throws DomainException.Invalid if something is missing that publishing requires
   * @throws DomainException.RuleViolated if the audience is wider than the traffic light allows
   */
  void submit(WriteArticle command, SignedIn author, Instant now) {
    requireDraft();
    describe(command);
    writtenBy(author, now);
    requirePublishable(author, now);
    status = ArticleStatus.IN_REVIEW;
  }

  /** A text that is to be the next version breaks no rule; the article itself stays as it is. */
  void checkRevision(WriteArticle command, SignedIn author, Instant now) {
    var revised = new Article(id, now);
    revised.describe(command);
    revised.requirePublishable(author, now);
  }

  /** Lets a draft be written again. */
  void reopen() {
    if (status == ArticleStatus.IN_REVIEW) {
      status = ArticleStatus.DRAFT;
    }
  }

  /** Publishes what was handed in, now that another person has looked at it. */
  void publishReviewed(WriteArticle command, UUID submitter, SignedIn reviewer, Instant now) {
    describe(command);
    updatedAt = now;
    writer = submitter;
    publish(reviewer, now);
    reviewedBy(reviewer, now);
  }

  /**
   * Says that the published text is still right.
   *
   * @throws DomainException.RuleViolated {@code article.review-own} by who wrote it last
   * @throws DomainException.Conflict {@code article.not-published}
   */
  void confirm(@Nullable LocalDate nextReview, SignedIn reviewer, Instant now) {
    if (!isPublished()) {
      throw new DomainException.Conflict("article.not-published");
    }
    if (reviewer.account().equals(writer)) {
      throw new DomainException.RuleViolated("article.review-own");
    }
    reviewOn = nextReview;
    settleReviewDate(now);
    reviewedBy(reviewer, now);
  }

  /** Takes the article from its readers; its versions stay. */
  void archive() {
    if (!isPublished()) {
      throw new DomainException.Conflict("article.not-published");
    }
    status = ArticleStatus.ARCHIVED;
  }

  /** From now on this person answers for the article. */
  void takeOver(SignedIn person) {
    owner = person.account();
    ownerName = person.displayName();
  }

  void requireDraft() {
    if (wasPublished()) {
      throw new DomainException.Conflict("article.already-published");
    }
    requireNotInReview();
  }

  private void requireNotInReview() {
    if (status == ArticleStatus.IN_REVIEW) {
      throw new DomainException.Conflict("article.in-review");
    }
  }

  private void writtenBy(SignedIn author, Instant now) {
    updatedAt = now;
    writer = author.account();
    if (owner == null) {
      takeOver(author);
    }
  }

  private void reviewedBy(SignedIn reviewer, Instant now) {
    reviewerName = reviewer.displayName();
    reviewedAt = now;
  }

  private void describe(WriteArticle command) {
    title = stripped(command.title());
    body = command.body() == null || command.body().isBlank() ? null : command.body();
    tags = command.tags().stream().map(String::strip).distinct().toList();
    tlp = command.tlp();
    Audience chosen = command.audience();
    audienceScope = chosen == null ? null : chosen.scope();
    audiencePrefectures = chosen == null ? List.of() : chosen.prefectures();
    audienceGroups =
        chosen == null ? List.of() : chosen.groups().stream().map(UUID::toString).toList();
    forAllStaff = command.forAllStaff();
    language = command.language();
    reviewOn = command.reviewOn();
  }

  private void publish(SignedIn author, Instant now) {
    var tokens = new TreeSet<>(requirePublishable(author, now).tokens(author.organisation()));
    tokens.add(ReaderTokens.CENTRE);
    if (forAllStaff) {
      tokens.add(ReaderTokens.LEARNER);
    }
    audience = List.copyOf(tokens);
    if (!wasPublished()) {
      listedAt = now;
    }
    status = ArticleStatus.PUBLISHED;
    number++;
    reviewerName = null;
    reviewedAt = null;
  }

  private Audience requirePublishable(SignedIn author, Instant now) {
    requireComplete();
    if (Markdown.hasPictureWithoutWords(body())) {
      throw new DomainException.Invalid("/body", "article.picture-without-words");
    }
    settleReviewDate(now);
    return checkedAudience(author);
  }

  /** A year if nothing was said; what shall be looked at again is so in the future. */
  private void settleReviewDate(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, Clocks.TOKYO);
    if (reviewOn == null) {
      reviewOn = today.plusYears(1);
    } else if (reviewOn.isBefore(today)) {
      throw new DomainException.Invalid("/reviewOn", "article.review-date-past");
    }
  }

  private Audience checkedAudience(SignedIn author) {
    Audience chosen = audience();
    if (chosen == null || tlp == null) {
      throw new IllegalStateException("not complete");
    }
    chosen.checkAgainst(tlp);
    if (forAllStaff && tlp != Tlp.GREEN && tlp != Tlp.CLEAR) {
      throw new DomainException.RuleViolated("article.all-staff-wider-than-tlp", tlp);
    }
    // the centre stands in no prefecture, so “its own” would reach nobody
    boolean ownPrefecture =
        chosen.scope() == AudienceScope.PREFECTURE
            || chosen.scope() == AudienceScope.PREFECTURE_OFFICE;
    if (ownPrefecture && chosen.prefectures().isEmpty()) {
      throw new DomainException.Invalid("/audience/prefectures", "article.prefecture-missing");
    }
    if (!author.groups().containsAll(chosen.groups())) {
      throw new DomainException.Invalid("/audience/groups", "audience.group-unknown");
    }
    return chosen;
  }

  private void requireComplete() {
    var missing = new ArrayList<Violation>();
    require(missing, "title", title);
    require(missing, "body", body);
    require(missing, "tlp", tlp);
    require(missing, "audience", audienceScope);
    if (!missing.isEmpty()) {
      throw new DomainException.Invalid(missing);
    }
  }

  private static void require(List<Violation> missing, String property, @Nullable Object value) {
    if (value == null) {
      missing.add(new Violation("/" + property, "article.required", List.of()));
    }
  }

  private static @Nullable String stripped(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  UUID id() {
    return id;
  }

  /** One line; empty in a draft that has none yet. */
  String title() {
    return title == null ? "" : title;
  }

  /** Markdown; empty in a draft that has none yet. */
  String body() {
    return body == null ? "" : body;
  }

  List<String> tags() {
    return List.copyOf(tags);
  }

  @Nullable Tlp tlp() {
    return tlp;
  }

  /** Whom the author chose; {@code null} in a draft that has none yet. */
  @Nullable Audience audience() {
    return audienceScope == null
        ? null
        : new Audience(
            audienceScope,
            audiencePrefectures,
            audienceGroups.stream().map(UUID::fromString).toList());
  }

  boolean isForAllStaff() {
    return forAllStaff;
  }

  /** Tokens of everybody who may read the published article. */
  List<String> readers() {
    return List.copyOf(audience);
  }

  ArticleStatus status() {
    return status;
  }

  boolean isPublished() {
    return status == ArticleStatus.PUBLISHED;
  }

  /** Whether there is a version that readers see, or saw until it was archived. */
  boolean wasPublished() {
    return number > 0;
  }

  /** Language tag of the text: {@code ja} or {@code en}. */
  String language() {
    return language;
  }

  /** Name of who answers for it; {@code null} if nobody does. */
  @Nullable String ownerName() {
    return ownerName;
  }

  boolean isOwnedBy(UUID account) {
    return account.equals(owner);
  }

  boolean wasWrittenBy(UUID account) {
    return account.equals(writer);
  }

  /** 見直し期限: until this day it is taken to be right; {@code null} in a draft that has none yet. */
  @Nullable LocalDate reviewOn() {
    return reviewOn;
  }

  /** Whether readers see a text that should have been looked at again. */
  boolean isStale(LocalDate today) {
    return isPublished() && reviewOn != null && reviewOn.isBefore(today);
  }

  /** Who besides its writer has looked at the text as it stands; {@code null} if nobody has. */
  @Nullable String reviewerName() {
    return reviewerName;
  }

  @Nullable Instant reviewedAt() {
    return reviewedAt;
  }

  /** Whether everybody may read it who handles cases, and pass it on to anybody. */
  boolean isForThePublic() {
    return isPublished() && tlp == Tlp.CLEAR && audienceScope == AudienceScope.ALL;
  }

  /** The version that readers see, 0 before the first. */
  int number() {
    return number;
  }

  Instant listedAt() {
    return listedAt;
  }

  Instant updatedAt() {
    return updatedAt;
  }

  long version() {
    return version;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Article that && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
