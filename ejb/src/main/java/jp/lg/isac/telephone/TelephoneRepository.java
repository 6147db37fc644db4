package jp.lg.isac.telephone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.kernel.TextArray;
import jp.lg.isac.tenancy.OrganisationCode;

@ApplicationScoped
class TelephoneRepository {
  @PersistenceContext EntityManager entityManager;

  void add(TelephoneReport report) {
    entityManager.persist(report);
    entityManager.flush();
  }

  void remove(TelephoneReport report) {
    entityManager.remove(report);
    entityManager.flush();
  }

  Optional<TelephoneReport> find(UUID id) {
    return Optional.ofNullable(entityManager.find(TelephoneReport.class, id));
  }

  /** Those that the reader's organisation took down, and those about it; newest first. */
  @SuppressWarnings("unchecked")
  List<TelephoneReport> list(PageRequest page, int rows) {
    return entityManager
        .createNativeQuery(
            """
            select * from telephone_report where (recorded_at, id) < (?1, ?2)
             order by recorded_at desc, id desc limit ?3
            """,
            TelephoneReport.class)
        .setParameter(1, Timestamp.from(page.after().at()))
        .setParameter(2, page.after().id())
        .setParameter(3, rows)
        .getResultList();
  }

  /** Of these notes the incidents that the reader's organisation made of them. */
  Map<UUID, UUID> incidents(Collection<UUID> reports) {
    List<?> rows =
        entityManager
            .createNativeQuery(
                """
                select report, incident from telephone_takeover
                 where report = any (cast(?1 as uuid[]))
                """)
            .setParameter(1, TextArray.literal(reports.stream().map(UUID::toString).toList()))
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (UUID) row[1]));
  }

  /**
   * Notes that an organisation makes an incident of a note.
   *
   * @return whether it is the first time
   */
  boolean takeOver(Takeover takeover) {
    TakenCallView call = takeover.call();
    return entityManager
            .createNativeQuery(
                """
                insert into telephone_takeover
                  (organisation, report, incident, called_at, caller, recorded_by, recorded_for,
                   recorded_at, taken_over_by, taken_over_at)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
                on conflict (organisation, report) do nothing
                """)
            .setParameter(1, takeover.organisation().value())
            .setParameter(2, call.report())
            .setParameter(3, takeover.incident())
            .setParameter(4, Timestamp.from(call.calledAt()))
            .setParameter(5, call.caller())
            .setParameter(6, call.recordedBy())
            .setParameter(7, call.recordedFor())
            .setParameter(8, Timestamp.from(call.recordedAt()))
            .setParameter(9, call.takenOverBy())
            .setParameter(10, Timestamp.from(call.takenOverAt()))
            .executeUpdate()
        == 1;
  }

  /**
   * Says at a note about the own municipality that it was taken over.
   *
   * @return whether it was there, and not taken over yet
   */
  boolean close(UUID report, Instant now) {
    return entityManager
            .createNativeQuery(
                "update telephone_report set taken_over_at = ?2 where id = ?1 and taken_over_at is null")
            .setParameter(1, report)
            .setParameter(2, Timestamp.from(now))
            .executeUpdate()
        == 1;
  }

  /** Lets the note of which this incident was made wait again. */
  void reopen(UUID incident) {
    entityManager
        .createNativeQuery(
            """
            update telephone_report r set taken_over_at = null
              from telephone_takeover t
             where t.incident = ?1 and t.report = r.id and r.municipality = any (isac_codes())
            """)
        .setParameter(1, incident)
        .executeUpdate();
    entityManager
        .createNativeQuery("delete from telephone_takeover where incident = ?1")
        .setParameter(1, incident)
        .executeUpdate();
  }

  /** The call from which an incident began. */
  Optional<TakenCallView> call(UUID incident) {
    List<?> rows =
        entityManager
            .createNativeQuery(
                """
            select report, called_at, caller, recorded_by, recorded_for, recorded_at,
                   taken_over_by, taken_over_at
              from telephone_takeover where incident = ?1
            """)
            .setParameter(1, incident)
            .getResultList();
    return rows.stream().map(Object[].class::cast).map(TelephoneRepository::taken).findFirst();
  }

  private static TakenCallView taken(Object[] row) {
    return new TakenCallView(
        (UUID) row[0],
        ((Timestamp) row[1]).toInstant(),
        (String) row[2],
        (String) row[3],
        (String) row[4],
        ((Timestamp) row[5]).toInstant(),
        (String) row[6],
        ((Timestamp) row[7]).toInstant());
  }

  /**
   * The name of a municipality or joint body that there is on a day.
   *
   * @param prefecture of which it has to be; empty for any
   */
  Optional<String> municipality(OrganisationCode code, String prefecture, LocalDate today) {
    List<?> names =
        entityManager
            .createNativeQuery(
                """
            select name from organisation
             where code = ?1 and kind in ('MUNICIPALITY', 'JOINT_BODY')
               and (?2 = '' or prefecture = ?2)
               and valid_from <= ?3 and (valid_to is null or valid_to >= ?3)
            """)
            .setParameter(1, code.value())
            .setParameter(2, prefecture)
            .setParameter(3, Date.valueOf(today))
            .getResultList();
    return names.stream().map(String.class::cast).findFirst();
  }

  /** The municipalities and joint bodies of a prefecture that there are on a day, by code. */
  List<CallingOrganisation> municipalities(String prefecture, LocalDate today) {
    List<?> rows =
        entityManager
            .createNativeQuery(
                """
            select code, name from organisation
             where prefecture = ?1 and kind in ('MUNICIPALITY', 'JOINT_BODY')
               and valid_from <= ?2 and (valid_to is null or valid_to >= ?2)
             order by code
            """)
            .setParameter(1, prefecture)
            .setParameter(2, Date.valueOf(today))
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new CallingOrganisation(new OrganisationCode((String) row[0]), (String) row[1]))
        .toList();
  }

  /** What waits for the reader's organisation to take it over, the oldest first. */
  List<Waiting> waiting(int limit) {
    return rows(
        entityManager
            .createNativeQuery(
                """
                select id, title, organisation_name from telephone_report
                 where municipality = any (isac_codes()) and taken_over_at is null
                 order by recorded_at, id limit ?1
                """)
            .setParameter(1, limit)
            .getResultList());
  }

  /** Of these notes those that the reader may read. */
  List<Waiting> readable(Set<UUID> reports) {
    return rows(
        entityManager
            .createNativeQuery(
                """
                select id, title, organisation_name from telephone_report
                 where id = any (cast(?1 as uuid[]))
                """)
            .setParameter(1, TextArray.literal(reports.stream().map(UUID::toString).toList()))
            .getResultList());
  }

  private static List<Waiting> rows(List<?> rows) {
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new Waiting((UUID) row[0], (String) row[1], (String) row[2]))
        .toList();
  }

  /** What a list elsewhere shows of a note. */
  record Waiting(UUID report, String title, String organisationName) {
    String page() {
      return "/telephone/detail.xhtml?id=" + report;
    }
  }
}
