package jp.lg.isac.opinion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.tenancy.OrganisationCode;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class OpinionRepository {
  @PersistenceContext EntityManager entityManager;

  /** Whom an article helped, as this account sees it. */
  HelpfulView helpful(UUID article, UUID account) {
    Integer all = null;
    var reasons = new ArrayList<HelpfulView.Reason>();
    for (Object row :
        entityManager
            .createNativeQuery(
                "select why, readers from gate_article_helpful(?1) order by readers desc, why")
            .setParameter(1, article)
            .getResultList()) {
      var columns = (Object[]) row;
      int readers = ((Number) columns[1]).intValue();
      if (columns[0] == null) {
        all = readers;
      } else {
        reasons.add(new HelpfulView.Reason(HelpfulReason.valueOf((String) columns[0]), readers));
      }
    }
    return new HelpfulView(all, reasons, mine(article, account));
  }

  private @Nullable HelpfulReason mine(UUID article, UUID account) {
    return Stream.of(
            entityManager
                .createNativeQuery(
                    "select reason from article_helpful where article = ?1 and account = ?2 limit 1")
                .setParameter(1, article)
                .setParameter(2, account)
                .getResultList()
                .toArray())
        .map(reason -> HelpfulReason.valueOf((String) reason))
        .findFirst()
        .orElse(null);
  }

  void sayHelpful(UUID article, SignedIn reader, HelpfulReason reason, Instant now) {
    takeBack(article, reader.account());
    entityManager
        .createNativeQuery(
            """
            insert into article_helpful (organisation, article, account, reason, at)
            values (?1, ?2, ?3, ?4, ?5)
            """)
        .setParameter(1, reader.organisation().value())
        .setParameter(2, article)
        .setParameter(3, reader.account())
        .setParameter(4, reason.name())
        .setParameter(5, Timestamp.from(now))
        .executeUpdate();
  }

  void takeBack(UUID article, UUID account) {
    entityManager
        .createNativeQuery("delete from article_helpful where article = ?1 and account = ?2")
        .setParameter(1, article)
        .setParameter(2, account)
        .executeUpdate();
  }

  void add(Correction correction) {
    entityManager.persist(correction);
  }

  /** The correction of this id that the reader may see. */
  Optional<Correction> find(UUID article, UUID id) {
    return entityManager
        .createQuery(
            "select c from Correction c where c.article = :article and c.id = :id",
            Correction.class)
        .setParameter("article", article)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  /** Newest first. */
  @SuppressWarnings("unchecked")
  List<Correction> list(UUID article, PageRequest page) {
    return entityManager
        .createNativeQuery(
            """
            select * from article_correction
             where article = ?1 and (posted_at, id) < (?2, ?3)
             order by posted_at desc, id desc limit ?4
            """,
            Correction.class)
        .setParameter(1, article)
        .setParameter(2, Timestamp.from(page.after().at()))
        .setParameter(3, page.after().id())
        .setParameter(4, page.rowsToRead())
        .getResultList();
  }

  /** What nobody has decided on, of other organisations, the oldest first. */
  List<Correction> open(OrganisationCode centre, int limit) {
    return entityManager
        .createQuery(
            """
            select c from Correction c where c.decision is null and c.organisation <> :centre
             order by c.postedAt
            """,
            Correction.class)
        .setParameter("centre", centre)
        .setMaxResults(limit)
        .getResultList();
  }
}
