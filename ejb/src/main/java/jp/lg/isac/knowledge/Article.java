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
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.kernel.DomainException.Violation;
import jp.lg.isac.kernel.TextArray;
import jp.lg.isac.sharing.Audience;
import jp.lg.isac.sharing.AudienceScope;
import jp.lg.isac.sharing.ReaderTokens;
import jp.lg.isac.sharing.Tlp;
import org.jspecify.annotations.Nullable;

/**
 * An article as it stands now. It begins as a draft that the centre alone reads, and is rewritten
 * as often as its authors like; once it is published, each rewriting publishes a further version.
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
    this.listedAt = now;
    this.updatedAt = now;
  }

  /** A new, empty draft. */
  static Article draft(UUID id, Instant now) {
    return new Article(id, now);
  }

  /**
   * Writes the article anew, as the command says: as a draft, or for its readers.
   *
   * @throws DomainException.Conflict {@code article.already-published} if it shall be a draft again
   * @throws DomainException.Invalid if something that publishing requires is missing, or the
   *     audience names a group that the centre is not a member of
   * @throws DomainException.RuleViolated if the audience is wider than the traffic light allows
   */
  void write(WriteArticle command, SignedIn author, Instant now) {
    if (command.status() == ArticleStatus.DRAFT) {
      requireDraft();
    }
    describe(command);
    updatedAt = now;
    if (command.status() == ArticleStatus.PUBLISHED) {
      publish(author, now);
    }
  }

  void requireDraft() {
    if (isPublished()) {
      throw new DomainException.Conflict("article.already-published");
    }
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
  }

  private void publish(SignedIn author, Instant now) {
    requireComplete();
    var tokens = new TreeSet<>(checkedAudience(author).tokens(author.organisation()));
    tokens.add(ReaderTokens.CENTRE);
    if (forAllStaff) {
      tokens.add(ReaderTokens.LEARNER);
    }
    audience = List.copyOf(tokens);
    if (!isPublished()) {
      status = ArticleStatus.PUBLISHED;
      listedAt = now;
    }
    number++;
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
