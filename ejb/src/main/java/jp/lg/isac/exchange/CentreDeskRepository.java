package jp.lg.isac.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.identity.Role;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.kernel.TextArray;
import jp.lg.isac.sharing.ReportStage;
import jp.lg.isac.sharing.Tlp;
import jp.lg.isac.tenancy.OrganisationCode;
import org.jspecify.annotations.Nullable;

/** What was shared with the centre, and who looks after it. */
@ApplicationScoped
class CentreDeskRepository {
  /** What the centre reads, with who looks after it; conditions and an order follow. */
  static final String REPORTS =
      """
      select r.id, r.title, r.source_name, r.stage, r.tlp, t.published_at, a.assignee_name,
             (select count(*) from link l
               where l.one_type = 'SHARED_REPORT' and l.other_type = 'SHARED_REPORT'
                 and (l.one_id = r.thread or l.other_id = r.thread))
        from audience_token t
        join shared_report r on r.id = t.shared_report and r.recalled_at is null
        left join centre_assignment a on a.thread = r.thread
       where t.token = 'centre' and not t.richer && isac_tokens()
      """;

  @PersistenceContext EntityManager entityManager;

  /** Newest stage first; what was recalled is not there. */
  List<CentreDeskRow> rows(CentreDeskFilter filter, UUID account, PageRequest page, int rows) {
    return reports(
        entityManager
            .createNativeQuery(
                REPORTS
                    + """
                      and (t.published_at, t.shared_report) < (?1, ?2)
                      and case ?3 when 'NEW' then a.thread is null
                                  when 'MINE' then a.assignee = ?4 else true end
                    order by t.published_at desc, t.shared_report desc limit ?5
                    """)
            .setParameter(1, Timestamp.from(page.after().at()))
            .setParameter(2, page.after().id())
            .setParameter(3, filter.name())
            .setParameter(4, account)
            .setParameter(5, rows));
  }

  /** The rows of a query that begins with {@link #REPORTS}. */
  static List<CentreDeskRow> reports(Query query) {
    List<?> rows = query.getResultList();
    return rows.stream().map(row -> row((Object[]) row)).toList();
  }

  private static CentreDeskRow row(Object[] row) {
    return new CentreDeskRow(
        (UUID) row[0],
        (String) row[1],
        (String) row[2],
        ReportStage.valueOf((String) row[3]),
        row[4] == null ? null : Tlp.valueOf((String) row[4]),
        moment(row[5]),
        (String) row[6],
        ((Number) row[7]).intValue());
  }

  static Instant moment(Object column) {
    return switch (column) {
      case Timestamp timestamp -> timestamp.toInstant();
      case OffsetDateTime offset -> offset.toInstant();
      default -> (Instant) column;
    };
  }

  /** Gives a report to somebody, whoever had it before. */
  void assign(UUID thread, CentrePerson to, SignedIn by, Instant now) {
    entityManager
        .createNativeQuery(
            """
            insert into centre_assignment
              (organisation, thread, assignee, assignee_name, assigned_by, assigned_at)
            values (?1, ?2, ?3, ?4, ?5, ?6)
            on conflict (organisation, thread) do update
              set assignee = excluded.assignee, assignee_name = excluded.assignee_name,
                  assigned_by = excluded.assigned_by, assigned_at = excluded.assigned_at
            """)
        .setParameter(1, by.organisation().value())
        .setParameter(2, thread)
        .setParameter(3, to.account())
        .setParameter(4, to.name())
        .setParameter(5, by.displayName())
        .setParameter(6, Timestamp.from(now))
        .executeUpdate();
  }

  /** Puts a report back to those that nobody looks after. */
  void release(UUID thread) {
    entityManager
        .createNativeQuery("delete from centre_assignment where thread = ?1")
        .setParameter(1, thread)
        .executeUpdate();
  }

  /** Those who work for the centre on a day. */
  List<CentrePerson> people(OrganisationCode centre, LocalDate day) {
    List<?> rows =
        entityManager
            .createNativeQuery(
                """
                select distinct a.id, a.username, a.display_name
                  from membership m join account a on a.id = m.account and a.disabled_at is null
                 where m.organisation = ?1 and m.valid_from <= ?2
                   and (m.valid_to is null or m.valid_to >= ?2)
                   and m.roles && cast(?3 as text[])
                 order by a.username
                """)
            .setParameter(1, centre.value())
            .setParameter(2, Date.valueOf(day))
            .setParameter(
                3, TextArray.literal(Role.CENTRE.stream().map(Enum::name).sorted().toList()))
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new CentrePerson((UUID) row[0], (String) row[1], (String) row[2]))
        .toList();
  }

  /** Open reports that somebody looks after, given to him first of all first. */
  List<Open> open(UUID assignee, int limit) {
    List<?> rows =
        entityManager
            .createNativeQuery(
                """
                select r.id, r.title
                  from centre_assignment a join shared_report r on r.thread = a.thread
                 where a.assignee = ?1 and r.recalled_at is null and r.stage <> 'FINAL'
                 order by a.assigned_at, r.id limit ?2
                """)
            .setParameter(1, assignee)
            .setParameter(2, limit)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new Open((UUID) row[0], (String) row[1]))
        .toList();
  }

  /** A report that somebody looks after. */
  record Open(UUID report, @Nullable String title) {}
}
