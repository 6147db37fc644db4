package jp.lg.isac.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.lg.isac.duty.Facts;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.kernel.TextArray;
import jp.lg.isac.notification.NoticeSource.Subject;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class IncidentRepository {
  @PersistenceContext EntityManager entityManager;

  void add(Incident incident) {
    entityManager.persist(incident);
  }

  void add(Report report) {
    entityManager.persist(report);
  }

  void flush() {
    entityManager.flush();
  }

  /** Writes what waits, and forgets all that is known: many rows at once would fill the memory. */
  void letGo() {
    entityManager.flush();
    entityManager.clear();
  }

  void remove(Incident draft) {
    entityManager.remove(draft);
  }

  /** The own incident of this id; a foreign one is not there. */
  Optional<Incident> find(UUID id) {
    return Optional.ofNullable(entityManager.find(Incident.class, id));
  }

  /** Which of these the organisation has. */
  Set<UUID> existing(Collection<UUID> ids) {
    return new HashSet<>(
        entityManager
            .createQuery("select i.id from Incident i where i.id in :ids", UUID.class)
            .setParameter("ids", ids)
            .getResultList());
  }

  /** The stages of an incident in their order. */
  List<Report> reports(UUID incident) {
    return entityManager
        .createQuery(
            "select r from Report r where r.incident = :incident order by r.n", Report.class)
        .setParameter("incident", incident)
        .getResultList();
  }

  /** What was sent before a stage, in its order. */
  List<Report> sentBefore(Report stage) {
    return reports(stage.incident()).stream()
        .filter(report -> report.n() < stage.n() && report.state() == ReportState.SENT)
        .toList();
  }

  Optional<Report> report(UUID incident, int n) {
    return Optional.ofNullable(entityManager.find(Report.class, new Report.Key(incident, n)));
  }

  /** The stage that a request made earlier. */
  Optional<Report> reportOf(UUID incident, UUID request) {
    return entityManager
        .createQuery(
            "select r from Report r where r.incident = :incident and r.request = :request",
            Report.class)
        .setParameter("incident", incident)
        .setParameter("request", request)
        .getResultStream()
        .findFirst();
  }

  void remove(Report draft) {
    entityManager.remove(draft);
  }

  /** The stage before the step: the key between them is checked at once. */
  void add(ReportStep step) {
    entityManager.flush();
    entityManager.persist(step);
  }

  /** The steps of all stages of an incident, the earliest first. */
  List<ReportStep> steps(UUID incident) {
    return entityManager
        .createQuery(
            "select s from ReportStep s where s.incident = :incident order by s.at, s.id",
            ReportStep.class)
        .setParameter("incident", incident)
        .getResultList();
  }

  /** Newest first; walks the index of each of the organisation's codes only as far as needed. */
  @SuppressWarnings("unchecked")
  List<Incident> list(IncidentFilter filter, PageRequest page, int rows) {
    return entityManager
        .createNativeQuery(
            """
            select i.* from unnest(isac_codes()) as own(code)
             cross join lateral (
               select * from incident
                where organisation = own.code and (created_at, id) < (?1, ?2)
                  and (?4 = '' or state = ?4) and (?5 = '' or kind = ?5)
                  and (?6 = '' or cause_class = ?6)
                  and (?7 or occurred_at >= ?8 and occurred_at < ?9)
                order by created_at desc, id desc limit ?3) i
             order by i.created_at desc, i.id desc limit ?3
            """,
            Incident.class)
        .setParameter(1, Timestamp.from(page.after().at()))
        .setParameter(2, page.after().id())
        .setParameter(3, rows)
        .setParameter(4, text(filter.status()))
        .setParameter(5, text(filter.kind()))
        .setParameter(6, text(filter.causeClass()))
        .setParameter(7, filter.isOfEveryDay())
        .setParameter(8, Timestamp.from(filter.days().begin()))
        .setParameter(9, Timestamp.from(filter.days().end()))
        .getResultList();
  }

  private static String text(@Nullable Enum<?> wanted) {
    return wanted == null ? "" : wanted.name();
  }

  /** The newest cases whose time of knowing is known. */
  List<Incident> withClocks(int limit) {
    return entityManager
        .createQuery(
            "select i from Incident i where i.knownAt is not null order by i.knownAt desc",
            Incident.class)
        .setMaxResults(limit)
        .getResultList();
  }

  /** The facts of every case whose time of knowing is known. */
  Map<UUID, Facts> facts() {
    List<?> rows =
        entityManager
            .createNativeQuery(
                """
                select id, known_at, persons, sensitive, financial_damage, wrongful_purpose
                  from incident where known_at > now() - interval '500 days'
                """)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .collect(Collectors.toMap(row -> (UUID) row[0], IncidentRepository::facts));
  }

  private static Facts facts(Object[] row) {
    return new Facts(
        ((Timestamp) row[1]).toInstant(),
        row[2] == null ? null : ((Number) row[2]).intValue(),
        (boolean) row[3],
        (boolean) row[4],
        (boolean) row[5]);
  }

  /** Of these reminders of clocks those of the organisation: which case and which duty. */
  Map<UUID, Subject> reminded(Set<UUID> reminders) {
    List<?> rows =
        entityManager
            .createNativeQuery(
                """
                select r.id, i.id, i.title,
                       (select d.name from duty_rule d where d.code = r.duty
                         order by d.state = 'ACTIVE' desc, d.rule_version desc limit 1)
                  from duty_reminder r
                  join incident i on i.organisation = r.organisation and i.id = r.incident
                 where r.id = any (cast(?1 as uuid[]))
                """)
            .setParameter(1, TextArray.literal(reminders.stream().map(UUID::toString).toList()))
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .collect(
            Collectors.toMap(
                row -> (UUID) row[0],
                row ->
                    new Subject(
                        row[3] + " — " + Objects.requireNonNullElse(row[2], ""),
                        "/incident/clocks.xhtml?id=" + row[1])));
  }

  /** Of these steps of a 決裁 those of the organisation: which report each is about. */
  Map<UUID, Subject> decided(Set<UUID> steps) {
    List<?> rows =
        entityManager
            .createNativeQuery(
                """
                select s.id, s.incident, s.n, i.title
                  from report_step s
                  join incident i on i.organisation = s.organisation and i.id = s.incident
                 where s.id = any (cast(?1 as uuid[]))
                """)
            .setParameter(1, TextArray.literal(steps.stream().map(UUID::toString).toList()))
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .collect(
            Collectors.toMap(
                row -> (UUID) row[0],
                row ->
                    new Subject(
                        Objects.requireNonNullElse((String) row[3], ""),
                        "/incident/approval.xhtml?id=" + row[1] + "&n=" + row[2])));
  }

  /** What waits for a person: his own drafts, and what he may decide; one statement for all. */
  List<Waiting> waiting(UUID account, boolean decides, int limit) {
    List<?> rows =
        entityManager
            .createNativeQuery(
                """
                select r.incident, r.n, r.approval, i.title
                  from report r join incident i
                    on i.organisation = r.organisation and i.id = r.incident
                 where r.author = ?1 and r.state = 'DRAFT' and r.n > 1 and r.approval <> 'PENDING'
                    or r.author = ?1 and r.n = 1 and r.approval = 'RETURNED'
                    or ?2 and r.approval = 'PENDING' and r.author <> ?1
                       and r.requested_by is distinct from ?1
                 order by r.approval = 'PENDING' desc, r.created_at, r.incident, r.n
                 limit ?3
                """)
            .setParameter(1, account)
            .setParameter(2, decides)
            .setParameter(3, limit)
            .getResultList();
    return rows.stream().map(row -> Waiting.of((Object[]) row)).toList();
  }

  /** A stage that waits for somebody. */
  record Waiting(UUID incident, int n, Approval approval, String title) {
    private static Waiting of(Object[] row) {
      return new Waiting(
          (UUID) row[0],
          ((Number) row[1]).intValue(),
          Approval.valueOf((String) row[2]),
          Objects.requireNonNullElse((String) row[3], ""));
    }
  }

  /**
   * Makes another person of the organisation the author of what somebody has not sent: incidents
   * with their first report, and later stages. Who asked for a 決裁 stays who asked for it.
   */
  int handOverDrafts(UUID from, UUID to) {
    int incidents = handOver("update incident %s where author = ?1 and state <> 'SENT'", from, to);
    handOver("update report %s where author = ?1 and state = 'DRAFT' and n = 1", from, to);
    return incidents
        + handOver("update report %s where author = ?1 and state = 'DRAFT' and n > 1", from, to);
  }

  private int handOver(String update, UUID from, UUID to) {
    var author =
        """
        set author = ?2, version = version + 1,
            author_name = (select display_name from account where id = ?2)
        """;
    return entityManager
        .createNativeQuery(update.formatted(author))
        .setParameter(1, from)
        .setParameter(2, to)
        .executeUpdate();
  }

  /** The account's open drafts, last saved first. */
  List<Incident> drafts(UUID author, int limit) {
    return entityManager
        .createQuery(
            """
            select i from Incident i where i.author = :author and i.state = :draft
             order by i.savedAt desc
            """,
            Incident.class)
        .setParameter("author", author)
        .setParameter("draft", IncidentState.DRAFT)
        .setMaxResults(limit)
        .getResultList();
  }
}
