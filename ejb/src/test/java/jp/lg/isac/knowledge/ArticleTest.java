package jp.lg.isac.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.lg.isac.identity.Role;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.sharing.Audience;
import jp.lg.isac.sharing.AudienceScope;
import jp.lg.isac.sharing.Tlp;
import jp.lg.isac.tenancy.OrganisationCode;
import jp.lg.isac.tenancy.OrganisationKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArticleTest {
  private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");
  private static final Instant LATER = NOW.plus(Duration.ofDays(3));
  private static final UUID GROUP = UUID.randomUUID();
  private static final SignedIn ANALYST =
      new SignedIn(
          UUID.randomUUID(),
          "analyst@990001",
          "分析官",
          UUID.randomUUID(),
          OrganisationCode.CENTRE,
          "センター",
          OrganisationKind.CENTRE,
          Set.of(OrganisationCode.CENTRE),
          Set.of(GROUP),
          Set.of(Role.ANALYST, Role.TRAINEE),
          UUID.randomUUID(),
          Set.of(),
          "ja");

  private final Article article = Article.draft(UUID.randomUUID(), NOW);

  @Test
  void isForTheCentreAloneWhileItIsADraft() {
    article.write(command("題名", null, null, ArticleStatus.DRAFT), ANALYST, NOW);
    assertThat(article.readers()).containsExactly("centre");
    assertThat(article.number()).isZero();
  }

  @Test
  void isForItsAudienceOnceItIsPublished() {
    publish(Tlp.GREEN, Audience.of(AudienceScope.ALL), false);
    assertThat(article.readers()).containsExactly("all", "centre");
  }

  @Test
  void namesPrefecturesAndGroupsAsItsReaders() {
    publish(Tlp.GREEN, new Audience(AudienceScope.GROUP, List.of("48"), List.of(GROUP)), false);
    assertThat(article.readers())
        .containsExactly("centre", "group:" + GROUP, "office:48", "peer:48");
  }

  @Test
  void isForTraineesTooIfItIsForAllStaff() {
    publish(Tlp.CLEAR, Audience.of(AudienceScope.ALL), true);
    assertThat(article.readers()).contains("learner");
  }

  @ParameterizedTest
  @EnumSource(names = {"RED", "AMBER_STRICT", "AMBER"})
  void refusesAllStaffWhereTheTrafficLightIsNarrower(Tlp tlp) {
    assertThatThrownBy(() -> publish(tlp, Audience.of(AudienceScope.OWN), true))
        .isInstanceOf(DomainException.RuleViolated.class)
        .hasMessageContaining("article.all-staff-wider-than-tlp");
  }

  @Test
  void refusesAnAudienceWiderThanTheTrafficLight() {
    assertThatThrownBy(() -> publish(Tlp.AMBER, Audience.of(AudienceScope.ALL), false))
        .isInstanceOf(DomainException.RuleViolated.class);
  }

  @Test
  void asksWhichPrefectureBecauseTheCentreStandsInNone() {
    assertThatThrownBy(() -> publish(Tlp.GREEN, Audience.of(AudienceScope.PREFECTURE), false))
        .isInstanceOf(DomainException.Invalid.class);
    publish(Tlp.GREEN, new Audience(AudienceScope.PREFECTURE, List.of("49"), List.of()), false);
    assertThat(article.readers()).contains("peer:49").doesNotContain("all");
  }

  @Test
  void refusesAGroupThatTheCentreIsNotAMemberOf() {
    var foreign = new Audience(AudienceScope.GROUP, List.of(), List.of(UUID.randomUUID()));
    assertThatThrownBy(() -> publish(Tlp.GREEN, foreign, false))
        .isInstanceOf(DomainException.Invalid.class)
        .hasMessageContaining("audience.group-unknown");
  }

  @Test
  void isNotPublishedWithGaps() {
    assertThatThrownBy(
            () -> article.write(command(" ", null, null, ArticleStatus.PUBLISHED), ANALYST, NOW))
        .isInstanceOfSatisfying(
            DomainException.Invalid.class,
            invalid ->
                assertThat(invalid.violations())
                    .extracting(DomainException.Violation::pointer)
                    .containsExactly("/title", "/tlp", "/audience"));
  }

  @Test
  void publishesAFurtherVersionWithEachRewriting() {
    publish(Tlp.GREEN, Audience.of(AudienceScope.ALL), false);
    var first = ArticleVersion.of(article, "分析官", null);
    article.write(
        command("新しい題名", Tlp.GREEN, Audience.of(AudienceScope.CENTRE), ArticleStatus.PUBLISHED),
        ANALYST,
        LATER);
    var second = ArticleVersion.of(article, "分析官", " 事例を追加 ");

    assertThat(List.of(first.number(), second.number())).containsExactly(1, 2);
    assertThat(first.title()).isEqualTo("題名");
    assertThat(first.readers()).contains("all");
    assertThat(second.readers()).containsExactly("centre");
    assertThat(second.reason()).isEqualTo("事例を追加");
    assertThat(article.listedAt()).isEqualTo(NOW);
    assertThat(article.updatedAt()).isEqualTo(LATER);
  }

  @Test
  void doesNotBecomeADraftAgain() {
    publish(Tlp.GREEN, Audience.of(AudienceScope.ALL), false);
    assertThatThrownBy(
            () -> article.write(command("題名", null, null, ArticleStatus.DRAFT), ANALYST, LATER))
        .isInstanceOf(DomainException.Conflict.class);
  }

  @Test
  void isListedByItsPublicationAndNotByItsDraft() {
    article.write(command("題名", null, null, ArticleStatus.DRAFT), ANALYST, NOW);
    article.write(
        command("題名", Tlp.GREEN, Audience.of(AudienceScope.ALL), ArticleStatus.PUBLISHED),
        ANALYST,
        LATER);
    assertThat(article.listedAt()).isEqualTo(LATER);
  }

  @Test
  void keepsWhatWasTypedWithItsGaps() {
    var typed = command(null, Tlp.AMBER_STRICT, null, ArticleStatus.DRAFT);
    var converter = new TypedArticle();
    assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(typed)))
        .isEqualTo(typed);
  }

  @Test
  void isLookedAtAgainAYearAfterItWasPublished() {
    publish(Tlp.GREEN, Audience.of(AudienceScope.ALL), false);
    assertThat(article.reviewOn()).isEqualTo(LocalDate.of(2027, 11, 22));
    assertThat(article.isStale(LocalDate.of(2027, 11, 22))).isFalse();
    assertThat(article.isStale(LocalDate.of(2027, 11, 23))).isTrue();
  }

  @Test
  void isConfirmedByAnotherThanItsLastWriter() {
    publish(Tlp.GREEN, Audience.of(AudienceScope.ALL), false);
    var next = LocalDate.of(2026, 12, 24);
    assertThatThrownBy(() -> article.confirm(next, ANALYST, LATER))
        .isInstanceOf(DomainException.RuleViolated.class);
    assertThat(article.reviewerName()).isNull();

    article.confirm(next, colleague(), LATER);

    assertThat(article.reviewOn()).isEqualTo(next);
    assertThat(article.reviewerName()).isEqualTo("管理者");
    assertThat(article.updatedAt()).isEqualTo(NOW);
  }

  @Test
  void isNotWrittenWhileItIsReviewed() {
    var complete = command("題名", Tlp.GREEN, Audience.of(AudienceScope.ALL), ArticleStatus.DRAFT);
    article.submit(complete, ANALYST, NOW);
    assertThat(article.status()).isEqualTo(ArticleStatus.IN_REVIEW);
    assertThatThrownBy(() -> article.write(complete, ANALYST, NOW))
        .isInstanceOf(DomainException.Conflict.class)
        .hasMessageContaining("article.in-review");

    article.publishReviewed(complete, ANALYST.account(), colleague(), LATER);

    assertThat(article.isPublished()).isTrue();
    assertThat(article.wasWrittenBy(ANALYST.account())).isTrue();
    assertThat(ArticleVersion.of(article, "分析官", null).reviewer()).isEqualTo("管理者");
  }

  @Test
  void isHandedInWithoutGapsAlone() {
    assertThatThrownBy(
            () -> article.submit(command("題名", null, null, ArticleStatus.DRAFT), ANALYST, NOW))
        .isInstanceOf(DomainException.Invalid.class);
  }

  @Test
  void demandsWordsForPictures() {
    var command =
        new WriteArticle(
            "題名",
            "![](図.png)",
            List.of(),
            Tlp.GREEN,
            Audience.of(AudienceScope.ALL),
            false,
            ArticleStatus.PUBLISHED,
            null,
            "ja",
            null);
    assertThatThrownBy(() -> article.write(command, ANALYST, NOW))
        .isInstanceOf(DomainException.Invalid.class)
        .hasMessageContaining("article.picture-without-words");
  }

  private static SignedIn colleague() {
    return new SignedIn(
        UUID.randomUUID(),
        "admin@990001",
        "管理者",
        UUID.randomUUID(),
        OrganisationCode.CENTRE,
        "センター",
        OrganisationKind.CENTRE,
        Set.of(OrganisationCode.CENTRE),
        Set.of(GROUP),
        Set.of(Role.CENTRE_ADMIN, Role.TRAINEE),
        UUID.randomUUID(),
        Set.of(),
        "ja");
  }

  private void publish(Tlp tlp, Audience audience, boolean forAllStaff) {
    article.write(
        new WriteArticle(
            "題名",
            "本文",
            List.of("初動"),
            tlp,
            audience,
            forAllStaff,
            ArticleStatus.PUBLISHED,
            null,
            "ja",
            null),
        ANALYST,
        NOW);
  }

  private static WriteArticle command(
      @Nullable String title,
      @Nullable Tlp tlp,
      @Nullable Audience audience,
      ArticleStatus status) {
    return new WriteArticle(title, "本文", List.of(), tlp, audience, false, status, null, "ja", null);
  }
}
