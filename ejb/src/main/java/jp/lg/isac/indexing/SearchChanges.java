package jp.lg.isac.indexing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.UUID;
import jp.lg.isac.kernel.TextArray;
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

  /** The same of many things at once. */
  public void changed(DocumentType type, Collection<UUID> ids) {
    entityManager
        .createNativeQuery(
            """
            insert into search_change (type, id) select ?1, id from unnest(cast(?2 as uuid[])) as id
            """)
        .setParameter(1, type.name())
        .setParameter(2, TextArray.literal(ids.stream().map(UUID::toString).toList()))
        .executeUpdate();
  }
}
