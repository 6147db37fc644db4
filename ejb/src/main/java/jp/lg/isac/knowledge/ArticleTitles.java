package jp.lg.isac.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.lg.isac.link.Linked;
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
  public Optional<UUID> anchor(UUID id) {
    return Optional.ofNullable(entityManager.find(Article.class, id)).map(Article::id);
  }

  @Override
  public Map<UUID, Linked> readable(Set<UUID> anchors) {
    return entityManager
        .createQuery("select a from Article a where a.id in :ids", Article.class)
        .setParameter("ids", anchors)
        .getResultStream()
        .map(a -> new Linked(Ref.Type.ARTICLE, a.id(), a.title(), pageOf(a.id())))
        .collect(Collectors.toMap(Linked::id, linked -> linked));
  }

  static String pageOf(UUID id) {
    return "/article/detail.xhtml?id=" + id;
  }
}
