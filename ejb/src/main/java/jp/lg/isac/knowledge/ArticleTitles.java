package jp.lg.isac.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.lg.isac.link.Ref;
import jp.lg.isac.link.TitleSource;

/** What articles are called, for links. */
@ApplicationScoped
class ArticleTitles implements TitleSource {
  @PersistenceContext EntityManager entityManager;

  @Override
  public Ref.Type type() {
    return Ref.Type.ARTICLE;
  }

  @Override
  public Map<UUID, String> titles(Set<UUID> ids) {
    return entityManager
        .createQuery("select a from Article a where a.id in :ids", Article.class)
        .setParameter("ids", ids)
        .getResultStream()
        .collect(Collectors.toMap(Article::id, Article::title));
  }
}
