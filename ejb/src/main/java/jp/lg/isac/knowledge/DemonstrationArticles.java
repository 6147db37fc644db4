package jp.lg.isac.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import jp.lg.isac.demonstration.Demonstration;
import jp.lg.isac.demonstration.DemonstrationSource;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.indexing.SearchChanges;
import jp.lg.isac.kernel.Clocks;
import jp.lg.isac.link.Links;
import jp.lg.isac.link.Ref;
import jp.lg.isac.search.DocumentType;
import jp.lg.isac.sharing.Audience;
import jp.lg.isac.sharing.AudienceScope;
import jp.lg.isac.sharing.Tlp;

/**
 * Invented articles. Each stands as Markdown in {@code demonstration/knowledge}, below a head of
 * {@code name: value} lines; one whose name ends in a number is a further version.
 */
@ApplicationScoped
class DemonstrationArticles implements DemonstrationSource {
  static final List<String> TEXTS =
      List.of(
          "ransomware",
          "ransomware.2",
          "targeted-mail",
          "usb-loss",
          "misdirected-mail",
          "misdirected-mail.2",
          "cloud-settings",
          "outsourcing",
          "logs",
          "bcp",
          "backup",
          "passwords",
          "lgwan-terminals",
          "generative-ai",
          "notice-to-residents",
          "press-release",
          "receiving-an-audit",
          "mihon-mail-wave",
          "centre-triage",
          "year-end-draft");

  private static final String CONFIRMER = "analyst@990001";

  @PersistenceContext EntityManager entityManager;
  @Inject ArticleRepository articles;
  @Inject PublicArticleRepository publicArticles;
  @Inject Links links;
  @Inject SearchChanges searchChanges;

  @Override
  public int order() {
    return 20;
  }

  @Override
  public void load(Demonstration demonstration) {
    var begun = new HashMap<String, Article>();
    for (String name : TEXTS) {
      var text = DemonstrationText.read(name);
      SignedIn author = demonstration.actAs(text.value("author"));
      Instant at = demonstration.now().minus(Duration.ofDays(text.number("days")));
      Article article =
          begun.computeIfAbsent(
              name.replaceAll("\\.\\d+$", ""), key -> Article.draft(UUID.randomUUID(), at));
      article.write(text.command(at), author, at);
      articles.add(article);
      articles.flush();
      if (article.isPublished()) {
        articles.add(ArticleVersion.of(article, author.displayName(), text.command(at).reason()));
        searchChanges.changed(DocumentType.ARTICLE, article.id());
      }
      if (!text.value("public").isEmpty()) {
        open(article, text.value("public"), author, demonstration.actAs(CONFIRMER), at);
      }
      reports(text.value("report"))
          .forEach(
              report ->
                  links.link(
                      author.organisation(),
                      new Ref(Ref.Type.ARTICLE, article.id()),
                      new Ref(Ref.Type.SHARED_REPORT, report),
                      at));
    }
  }

  private void open(
      Article article, String slug, SignedIn proposer, SignedIn confirmer, Instant at) {
    var opening = ArticleOpening.of(article, new ProposeOpening(slug, List.of()), proposer, at);
    opening.confirm(article, confirmer, at);
    publicArticles.add(opening);
    publicArticles.add(PublicArticle.open(slug, article, at));
    articles.flush();
  }

  /** What the centre reads of the demonstration's incident of this title, loaded before. */
  @SuppressWarnings("unchecked")
  private List<UUID> reports(String title) {
    return entityManager
        .createNativeQuery("select id from shared_report where title = ?1")
        .setParameter(1, title)
        .getResultList();
  }

  /** A Markdown text with its head. */
  record DemonstrationText(Map<String, String> head, String body) {
    static DemonstrationText read(String name) {
      String path = "/demonstration/knowledge/" + name + ".md";
      try (var file =
          Objects.requireNonNull(DemonstrationArticles.class.getResourceAsStream(path), path)) {
        String[] parts =
            new String(file.readAllBytes(), StandardCharsets.UTF_8).split("(?m)^---\n", 3);
        var head = new HashMap<String, String>();
        parts[1]
            .lines()
            .map(line -> line.split(": ", 2))
            .forEach(entry -> head.put(entry[0], entry[1]));
        return new DemonstrationText(head, parts[2].strip());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    String value(String name) {
      return head.getOrDefault(name, "");
    }

    int number(String name) {
      return Integer.parseInt(value(name));
    }

    List<String> values(String name) {
      return Stream.of(value(name).split(", ")).filter(value -> !value.isEmpty()).toList();
    }

    /** As it is written at that time; {@code review} says after how many days it is looked at. */
    WriteArticle command(Instant at) {
      return new WriteArticle(
          value("title"),
          body,
          values("tags"),
          Tlp.of(value("tlp")),
          new Audience(AudienceScope.valueOf(value("scope")), values("prefectures"), List.of()),
          value("staff").equals("true"),
          ArticleStatus.valueOf(head.getOrDefault("status", "PUBLISHED")),
          head.get("reason"),
          "ja",
          value("review").isEmpty()
              ? null
              : LocalDate.ofInstant(at, Clocks.TOKYO).plusDays(number("review")));
    }
  }
}
