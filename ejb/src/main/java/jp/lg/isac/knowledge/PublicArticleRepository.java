package jp.lg.isac.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PublicArticleRepository {
  @PersistenceContext EntityManager entityManager;

  Optional<PublicArticle> find(String slug) {
    return Optional.ofNullable(entityManager.find(PublicArticle.class, slug));
  }

  void add(PublicArticle article) {
    entityManager.persist(article);
  }

  /** What is open, last opened first. */
  List<PublicArticle> list(Instant before, int limit) {
    return entityManager
        .createQuery(
            """
            select p from PublicArticle p where p.withdrawnAt is null and p.openedAt < :before
             order by p.openedAt desc, p.slug
            """,
            PublicArticle.class)
        .setParameter("before", before)
        .setMaxResults(limit)
        .getResultList();
  }

  Optional<ArticleOpening> opening(UUID article) {
    return Optional.ofNullable(entityManager.find(ArticleOpening.class, article));
  }

  boolean isTaken(String slug) {
    return !entityManager
        .createQuery("select o.slug from ArticleOpening o where o.slug = :slug", String.class)
        .setParameter("slug", slug)
        .getResultList()
        .isEmpty();
  }

  void add(ArticleOpening opening) {
    entityManager.persist(opening);
  }

  /** Proposals of others than this person, the oldest first. */
  List<ArticleOpening> waitingFor(UUID account, int limit) {
    return entityManager
        .createQuery(
            """
            select o from ArticleOpening o where o.status = :proposed and o.proposer <> :account
             order by o.proposedAt
            """,
            ArticleOpening.class)
        .setParameter("proposed", OpeningStatus.PROPOSED)
        .setParameter("account", account)
        .setMaxResults(limit)
        .getResultList();
  }

  /** Names of all organisations but the centre, which publishes, by code. */
  Map<String, String> organisations() {
    var names = new HashMap<String, String>();
    for (Object row :
        entityManager
            .createNativeQuery("select code, name from organisation where kind <> 'CENTRE'")
            .getResultList()) {
      var columns = (Object[]) row;
      names.put((String) columns[0], (String) columns[1]);
    }
    return names;
  }
}
