package jp.lg.isac.indexing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import jp.lg.isac.search.DocumentType;

/** Tells the indexer, in the transaction that changes something, to look at it again. */
@ApplicationScoped
public class SearchChanges {
  @PersistenceContext EntityManager entityManager;

  /** The thing was added, changed or removed; the indexer finds out which by reading it. */
  public void changed(DocumentType type, UUID id) {
    entityManager
        .createNativeQuery("insert into search_change (type, id) values (?1, ?2)")
        .setParameter(1, type.name())
        .setParameter(2, id)
        .executeUpdate();
  }
}
