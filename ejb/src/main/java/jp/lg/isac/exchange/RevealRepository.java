package jp.lg.isac.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.lg.isac.identity.Role;
import jp.lg.isac.kernel.TextArray;
import jp.lg.isac.tenancy.OrganisationCode;
import org.jspecify.annotations.Nullable;

/** Requests to learn whose anonymous reports are, and what came of them. */
@ApplicationScoped
class RevealRepository {
  @PersistenceContext EntityManager entityManager;

  /** Whose a report is. */
  record Revealed(String organisation, String name) {}

  /** A request that waits, with the title of its report. */
  record Waiting(UUID report, @Nullable String title) {}

  /** A reveal that the reader's organisation was told of. */
  record Told(UUID request, UUID incident, @Nullable String title) {}

  void add(RevealRequest request) {
    entityManager.persist(request);
    entityManager.flush();
  }

  /** The request of this id if the reader may read it. */
  Optional<RevealRequest> find(UUID id) {
    return Optional.ofNullable(entityManager.find(RevealRequest.class, id));
  }

  /** Those of a report that the reader may read, the newest first. */
  List<RevealRequest> of(UUID report) {
    return entityManager
        .createQuery(
            """
            select q from RevealRequest q where q.sharedReport = :report
             order by q.askedAt desc, q.id
            """,
            RevealRequest.class)
        .setParameter("report", report)
        .getResultList();
  }

  /** Whether a person's account was there before a request was made. */
  boolean isOlder(UUID account, RevealRequest request) {
    return (Boolean)
        entityManager
            .createNativeQuery(
                """
                select exists (select from account a join reveal_request q on q.id = ?2
                                where a.id = ?1 and a.created_at < q.asked_at)
                """)
            .setParameter(1, account)
            .setParameter(2, request.id())
            .getSingleResult();
  }

  /** Tells the organisation, and thereby who confirmed, whose the report is. */
  OrganisationCode reveal(RevealRequest confirmed) {
    entityManager.flush();
    return new OrganisationCode(
        (String)
            entityManager
                .createNativeQuery("select gate_reveal(?1)")
                .setParameter(1, confirmed.id())
                .getSingleResult());
  }

  /** Whose the report is; {@code null} unless the reader may see it now. */
  @Nullable Revealed revealed(UUID request) {
    return rows(entityManager
            .createNativeQuery(
                """
                select r.organisation, o.name
                  from reveal r join organisation o on o.code = r.organisation
                 where r.request = ?1
                """)
            .setParameter(1, request)
            .getResultList())
        .map(row -> new Revealed((String) row[0], (String) row[1]))
        .findFirst()
        .orElse(null);
  }

  /** Requests of others than this person that wait for an answer, the oldest first. */
  List<Waiting> waitingFor(UUID account, Instant now, int limit) {
    return rows(entityManager
            .createNativeQuery(
                """
                select q.shared_report, r.title
                  from reveal_request q join shared_report r on r.id = q.shared_report
                 where q.state = 'OPEN' and q.asker <> ?1 and q.expires_at > ?2
                   and r.recalled_at is null
                 order by q.asked_at limit ?3
                """)
            .setParameter(1, account)
            .setParameter(2, Timestamp.from(now))
            .setParameter(3, limit)
            .getResultList())
        .map(row -> new Waiting((UUID) row[0], (String) row[1]))
        .toList();
  }

  /** What the own organisation was told of its incident, the newest first. */
  List<RevealView> told(UUID incident) {
    return rows(entityManager
            .createNativeQuery(
                """
                select v.reason, v.asker_name, v.asker_role, v.confirmer_name, v.confirmer_role, v.at
                  from shared_report_owner o
                  join reveal v on v.organisation = o.organisation and v.shared_report = o.shared_report
                 where o.incident = ?1 order by v.at desc, v.request
                """)
            .setParameter(1, incident)
            .getResultList())
        .map(
            row ->
                new RevealView(
                    (String) row[0],
                    (String) row[1],
                    Role.valueOf((String) row[2]),
                    (String) row[3],
                    Role.valueOf((String) row[4]),
                    moment(row[5])))
        .toList();
  }

  /** Of these reveals those that the reader's organisation was told of. */
  List<Told> told(Collection<UUID> requests) {
    return rows(entityManager
            .createNativeQuery(
                """
                select v.request, o.incident, r.title
                  from reveal v
                  join shared_report_owner o
                    on o.organisation = v.organisation and o.shared_report = v.shared_report
                  join shared_report r on r.id = v.shared_report
                 where v.request = any (cast(?1 as uuid[]))
                """)
            .setParameter(1, TextArray.literal(requests.stream().map(UUID::toString).toList()))
            .getResultList())
        .map(row -> new Told((UUID) row[0], (UUID) row[1], (String) row[2]))
        .toList();
  }

  private static Stream<Object[]> rows(List<?> rows) {
    return rows.stream().map(Object[].class::cast);
  }

  private static Instant moment(Object column) {
    return switch (column) {
      case Timestamp timestamp -> timestamp.toInstant();
      case OffsetDateTime offset -> offset.toInstant();
      default -> (Instant) column;
    };
  }
}
