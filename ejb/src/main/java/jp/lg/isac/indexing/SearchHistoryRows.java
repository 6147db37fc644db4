package jp.lg.isac.indexing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.tenancy.OrganisationCode;

/** The searches of the reader to whom the running transaction is bound. */
@ApplicationScoped
class SearchHistoryRows {
  /** Older ones are forgotten. */
  static final int KEPT = 50;

  @PersistenceContext EntityManager entityManager;

  boolean isKept() {
    return entityManager
        .createNativeQuery("select 1 from search_history_refusal")
        .getResultList()
        .isEmpty();
  }

  @SuppressWarnings("unchecked")
  List<String> questions() {
    return entityManager
        .createNativeQuery(
            "select question from search_history order by asked_at desc, question limit ?1")
        .setParameter(1, KEPT)
        .getResultList();
  }

  /** Each once, at the time when it was asked last; the oldest gives way. */
  void remember(OrganisationCode organisation, UUID account, String question, Instant now) {
    entityManager
        .createNativeQuery(
            """
            insert into search_history (organisation, account, question, asked_at)
            select ?1, cast(?2 as uuid), ?3, cast(?4 as timestamptz)
             where not exists (select from search_history_refusal)
            on conflict (organisation, account, question) do update set asked_at = excluded.asked_at
            """)
        .setParameter(1, organisation.value())
        .setParameter(2, account)
        .setParameter(3, question)
        .setParameter(4, Timestamp.from(now))
        .executeUpdate();
    entityManager
        .createNativeQuery(
            """
            delete from search_history
             where organisation = ?1
               and question in (select question from search_history where organisation = ?1
                                 order by asked_at desc, question offset ?2)
            """)
        .setParameter(1, organisation.value())
        .setParameter(2, KEPT)
        .executeUpdate();
  }

  void clear() {
    entityManager.createNativeQuery("delete from search_history").executeUpdate();
  }

  void refuse(OrganisationCode organisation, UUID account) {
    entityManager
        .createNativeQuery(
            """
            insert into search_history_refusal (organisation, account) values (?1, ?2)
            on conflict do nothing
            """)
        .setParameter(1, organisation.value())
        .setParameter(2, account)
        .executeUpdate();
  }

  void accept() {
    entityManager.createNativeQuery("delete from search_history_refusal").executeUpdate();
  }
}
