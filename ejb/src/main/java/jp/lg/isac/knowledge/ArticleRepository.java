package jp.lg.isac.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.lg.isac.kernel.PageRequest;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ArticleRepository {
  @PersistenceContext EntityManager entityManager;

  void add(Article article) {
    entityManager.persist(article);
  }

  void add(ArticleVersion version) {
    entityManager.persist(version);
  }

  void add(WorkingCopy copy) {
    entityManager.persist(copy);
  }

  void add(ArticleReview review) {
    entityManager.persist(review);
  }

  /** The open review of an article, or the last one. */
  Optional<ArticleReview> lastReview(UUID article) {
    return entityManager
        .createQuery(
            "select r from ArticleReview r where r.article = :article order by r.submittedAt desc",
            ArticleReview.class)
        .setParameter("article", article)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /**
   * What waits in the review of articles for this person: texts of others, his own that were given
   * back, and what he answers for, or nobody does, and has to be looked at by a day. Rows of {kind,
   * article, title, day}.
   */
  List<?> reviewWork(UUID account, LocalDate until, int limit) {
    return entityManager
        .createNativeQuery(
            """
            select kind, article, title, day from (
              select 'review' as kind, r.article, r.typed ->> 'title' as title,
                     cast(null as text) as day, r.submitted_at as since
                from article_review r where r.outcome is null and r.submitter <> ?1
              union all
              select 'returned', r.article, r.typed ->> 'title', null, r.decided_at
                from article_review r
                join article a on a.id = r.article
               where r.outcome = 'RETURNED' and r.submitter = ?1 and a.status in ('DRAFT', 'PUBLISHED')
                 and a.updated_at <= r.decided_at
                 and not exists (select from article_review later
                                  where later.article = r.article
                                    and later.submitted_at > r.submitted_at)
              union all
              select 'stale', a.id, a.title, cast(a.review_on as text), a.updated_at
                from article a
               where a.status = 'PUBLISHED' and a.review_on <= cast(?2 as date)
                 and (a.owner = ?1 or a.owner is null)) as work
             order by day nulls last, since, article
             limit ?3
            """)
        .setParameter(1, account)
        .setParameter(2, until.toString())
        .setParameter(3, limit)
        .getResultList();
  }

  /** Makes another person answer for what this one answered for. */
  int handOverOwnership(UUID from, UUID to) {
    return entityManager
        .createNativeQuery(
            """
            update article
               set owner = ?2, owner_name = (select display_name from account where id = ?2)
             where owner = ?1
            """)
        .setParameter(1, from)
        .setParameter(2, to)
        .executeUpdate();
  }

  void remove(Article draft) {
    entityManager.remove(draft);
  }

  void remove(WorkingCopy copy) {
    entityManager.remove(copy);
  }

  /** Sends what has changed, so that the version is the one that the next reader sees. */
  void flush() {
    entityManager.flush();
  }

  Optional<Article> find(UUID id) {
    return Optional.ofNullable(entityManager.find(Article.class, id));
  }

  /**
   * Newest first, drafts where they were begun.
   *
   * @param staleOn only those whose review date is over on that day, or {@code null}
   */
  @SuppressWarnings("unchecked")
  List<Article> list(
      @Nullable String tag,
      @Nullable ArticleStatus status,
      @Nullable LocalDate staleOn,
      PageRequest page) {
    return entityManager
        .createNativeQuery(
            """
            select * from article
             where (listed_at, id) < (?1, ?2)
               and (cast(?3 as text) is null or tags @> array[cast(?3 as text)])
               and (cast(?4 as text) is null or status = ?4)
               and (cast(?6 as date) is null or status = 'PUBLISHED' and review_on < cast(?6 as date))
             order by listed_at desc, id desc
             limit ?5
            """,
            Article.class)
        .setParameter(1, Timestamp.from(page.after().at()))
        .setParameter(2, page.after().id())
        .setParameter(3, tag)
        .setParameter(4, status == null ? null : status.name())
        .setParameter(5, page.rowsToRead())
        .setParameter(6, staleOn == null ? null : staleOn.toString())
        .getResultList();
  }

  /** Words of all articles that the reader may read, the commonest first. */
  @SuppressWarnings("unchecked")
  List<String> tags(int limit) {
    return entityManager
        .createNativeQuery(
            """
            select tag from article cross join unnest(tags) as t(tag)
             group by tag order by count(*) desc, tag limit ?1
            """)
        .setParameter(1, limit)
        .getResultList();
  }

  /** Gives what carries a tag the name that it goes by now; answers with the articles. */
  @SuppressWarnings("unchecked")
  List<UUID> retag(String before, String now) {
    var articles =
        entityManager
            .createNativeQuery("select id from article where tags @> array[cast(?1 as text)]")
            .setParameter(1, before)
            .getResultList();
    if (!before.equals(now)) {
      for (String table : List.of("article", "public_article")) {
        entityManager
            .createNativeQuery(
                """
                update %s
                   set tags = case when tags @> array[cast(?2 as text)]
                                   then array_remove(tags, cast(?1 as text))
                                   else array_replace(tags, cast(?1 as text), cast(?2 as text)) end
                 where tags @> array[cast(?1 as text)]
                """
                    .formatted(table))
            .setParameter(1, before)
            .setParameter(2, now)
            .executeUpdate();
      }
    }
    return articles;
  }

  List<ArticleVersion> versions(UUID article, PageRequest page) {
    return entityManager
        .createQuery(
            """
            select v from ArticleVersion v where v.article = :article and v.at < :before
             order by v.at desc
            """,
            ArticleVersion.class)
        .setParameter("article", article)
        .setParameter("before", page.after().at())
        .setMaxResults(page.rowsToRead())
        .getResultList();
  }

  Optional<ArticleVersion> version(UUID article, int number) {
    return entityManager
        .createQuery(
            "select v from ArticleVersion v where v.article = :article and v.number = :number",
            ArticleVersion.class)
        .setParameter("article", article)
        .setParameter("number", number)
        .getResultStream()
        .findFirst();
  }

  Optional<WorkingCopy> workingCopy(UUID account, UUID article) {
    return entityManager
        .createQuery(
            "select w from WorkingCopy w where w.account = :account and w.article = :article",
            WorkingCopy.class)
        .setParameter("account", account)
        .setParameter("article", article)
        .getResultStream()
        .findFirst();
  }

  /** Gives the revisions that somebody has begun to another one, unread. */
  int handOverWorkingCopies(UUID from, UUID to) {
    return (Integer)
        entityManager
            .createNativeQuery("select gate_hand_over_working_copies(?1, ?2)")
            .setParameter(1, from)
            .setParameter(2, to)
            .getSingleResult();
  }

  /** What the account has typed of revisions, last kept first. */
  List<WorkingCopy> workingCopies(UUID account, int limit) {
    return entityManager
        .createQuery(
            "select w from WorkingCopy w where w.account = :account order by w.savedAt desc",
            WorkingCopy.class)
        .setParameter("account", account)
        .setMaxResults(limit)
        .getResultList();
  }
}
