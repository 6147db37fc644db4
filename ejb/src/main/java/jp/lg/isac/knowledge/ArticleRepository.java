package jp.lg.isac.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
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

  /** Newest first, drafts where they were begun. */
  @SuppressWarnings("unchecked")
  List<Article> list(@Nullable String tag, @Nullable ArticleStatus status, PageRequest page) {
    return entityManager
        .createNativeQuery(
            """
            select * from article
             where (listed_at, id) < (?1, ?2)
               and (cast(?3 as text) is null or tags @> array[cast(?3 as text)])
               and (cast(?4 as text) is null or status = ?4)
             order by listed_at desc, id desc
             limit ?5
            """,
            Article.class)
        .setParameter(1, Timestamp.from(page.after().at()))
        .setParameter(2, page.after().id())
        .setParameter(3, tag)
        .setParameter(4, status == null ? null : status.name())
        .setParameter(5, page.rowsToRead())
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
