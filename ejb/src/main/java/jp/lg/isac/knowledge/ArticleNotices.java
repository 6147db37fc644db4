package jp.lg.isac.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.lg.isac.notification.NoticeKind;
import jp.lg.isac.notification.NoticeSource;

/** What articles are called, for notices. */
@ApplicationScoped
class ArticleNotices implements NoticeSource {
  @PersistenceContext EntityManager entityManager;

  @Override
  public NoticeKind kind() {
    return NoticeKind.ARTICLE;
  }

  @Override
  public Map<UUID, Subject> readable(Set<UUID> articles) {
    return entityManager
        .createQuery(
            "select a from Article a where a.id in :ids and a.status = :published", Article.class)
        .setParameter("ids", articles)
        .setParameter("published", ArticleStatus.PUBLISHED)
        .getResultStream()
        .collect(
            Collectors.toMap(
                Article::id, a -> new Subject(a.title(), ArticleTitles.pageOf(a.id()))));
  }
}
