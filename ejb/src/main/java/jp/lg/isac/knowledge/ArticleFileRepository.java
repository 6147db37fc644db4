package jp.lg.isac.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Files of articles, and their pieces, which are no entities: they would all be held in memory. */
@ApplicationScoped
class ArticleFileRepository {
  @PersistenceContext EntityManager entityManager;

  /** Adds a file with the content of an attachment of the same id. */
  void add(ArticleFile file) {
    entityManager.persist(file);
    entityManager.flush();
    entityManager
        .createNativeQuery(
            """
            insert into article_file_chunk (article_file, n, content)
            select attachment, n, content from attachment_chunk where attachment = ?1
            """)
        .setParameter(1, file.id())
        .executeUpdate();
  }

  /** Files of an article that the reader may read, by name. */
  List<ArticleFile> of(UUID article) {
    return entityManager
        .createQuery(
            "select f from ArticleFile f where f.article = :article order by f.name",
            ArticleFile.class)
        .setParameter("article", article)
        .getResultList();
  }

  /** The same of several articles, by article. */
  Map<UUID, List<ArticleFileView>> of(List<UUID> theirs) {
    if (theirs.isEmpty()) {
      return Map.of();
    }
    return entityManager
        .createQuery(
            "select f from ArticleFile f where f.article in :articles order by f.name",
            ArticleFile.class)
        .setParameter("articles", theirs)
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                ArticleFile::article, Collectors.mapping(ArticleFile::view, Collectors.toList())));
  }

  Optional<ArticleFile> find(UUID article, String name) {
    return entityManager
        .createQuery(
            "select f from ArticleFile f where f.article = :article and f.name = :name",
            ArticleFile.class)
        .setParameter("article", article)
        .setParameter("name", name)
        .getResultStream()
        .findFirst();
  }

  Optional<ArticleFile> find(UUID id) {
    return Optional.ofNullable(entityManager.find(ArticleFile.class, id));
  }

  byte[] chunk(UUID file, int n) {
    return (byte[])
        entityManager
            .createNativeQuery(
                "select content from article_file_chunk where article_file = ?1 and n = ?2")
            .setParameter(1, file)
            .setParameter(2, n)
            .getSingleResult();
  }

  void remove(ArticleFile file) {
    entityManager.remove(file);
  }
}
