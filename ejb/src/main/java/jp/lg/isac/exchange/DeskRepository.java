package jp.lg.isac.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.lg.isac.duty.ClockState;
import jp.lg.isac.sharing.CauseClass;
import jp.lg.isac.sharing.IncidentKind;
import jp.lg.isac.sharing.ReportStage;
import org.jspecify.annotations.Nullable;

/** What the organisations of a prefecture told the reader, one row each. */
@ApplicationScoped
class DeskRepository {
  @PersistenceContext EntityManager entityManager;

  /**
   * The municipalities and joint bodies of a prefecture: those with open cases first, of them the
   * one longest silent.
   *
   * @param since reports before that do not count
   */
  List<DeskRow> rows(String prefecture, LocalDate today, Instant since) {
    List<?> rows =
        entityManager
            .createNativeQuery(
                """
                select o.code, o.name, c.open, c.unread, c.reported_at, n.id, n.title, n.stage,
                       w.state, w.due_at, w.id
                  from organisation o
                 cross join lateral (
                   select count(*) filter (where r.stage <> 'FINAL') as open,
                          count(*) filter (where r.stage <> 'FINAL' and not exists (
                            select from shared_report_reading g
                             where g.organisation = any (isac_codes()) and g.shared_report = r.id
                               and g.how = 'OPENED')) as unread,
                          max(r.updated_at) as reported_at
                     from shared_report r
                    where r.prefecture = o.prefecture and r.source_name = o.name
                      and r.recalled_at is null and r.updated_at >= ?3) c
                  left join lateral (
                   select r.id, r.title, r.stage from shared_report r
                    where r.prefecture = o.prefecture and r.source_name = o.name
                      and r.recalled_at is null and r.updated_at >= ?3 and r.stage <> 'FINAL'
                    order by r.updated_at desc limit 1) n on true
                  left join lateral (
                   select r.id, k.state, k.due_at
                     from shared_report r join shared_report_clock k on k.shared_report = r.id
                    where r.prefecture = o.prefecture and r.source_name = o.name
                      and r.recalled_at is null and r.updated_at >= ?3 and r.stage <> 'FINAL'
                    order by array_position(
                               array['OVERDUE', 'WARNING', 'LATE', 'RUNNING', 'ON_TIME'], k.state),
                             k.due_at limit 1) w on true
                 where o.prefecture = ?1 and o.kind in ('MUNICIPALITY', 'JOINT_BODY')
                   and o.valid_from <= ?2 and (o.valid_to is null or o.valid_to >= ?2)
                 order by c.open = 0, case when c.open > 0 then c.reported_at end, o.code
                """)
            .setParameter(1, prefecture)
            .setParameter(2, Date.valueOf(today))
            .setParameter(3, Timestamp.from(since))
            .getResultList();
    return rows.stream().map(row -> row((Object[]) row)).toList();
  }

  /**
   * Their cases, each organisation's in the order in which they came.
   *
   * @param since cases of which nothing came after that do not count
   */
  List<DeskCase> cases(String prefecture, LocalDate today, Instant since, int limit) {
    List<?> rows =
        entityManager
            .createNativeQuery(
                """
                select r.id, o.code, o.name, r.title, r.kind,
                       coalesce((select s.cause_class from shared_report_stage s
                                  where s.shared_report = r.id and s.cause_class is not null
                                  order by s.n desc limit 1), r.cause_class),
                       r.stage, r.published_at, r.updated_at, k.state, k.due_at,
                       (select count(*) from shared_report_comment c
                         where c.thread = r.thread and c.kind = 'QUESTION' and not c.by_reporter
                           and not exists (select from shared_report_comment answer
                                            where answer.thread = c.thread and answer.answers = c.n))
                  from organisation o
                  join shared_report r on r.prefecture = o.prefecture and r.source_name = o.name
                                      and r.recalled_at is null and r.updated_at >= ?3
                  left join shared_report_clock k on k.shared_report = r.id
                 where o.prefecture = ?1 and o.kind in ('MUNICIPALITY', 'JOINT_BODY')
                   and o.valid_from <= ?2 and (o.valid_to is null or o.valid_to >= ?2)
                 order by o.code, r.published_at, r.id limit ?4
                """)
            .setParameter(1, prefecture)
            .setParameter(2, Date.valueOf(today))
            .setParameter(3, Timestamp.from(since))
            .setParameter(4, limit)
            .getResultList();
    return rows.stream().map(row -> deskCase((Object[]) row)).toList();
  }

  private static DeskCase deskCase(Object[] row) {
    return new DeskCase(
        (UUID) row[0],
        (String) row[1],
        (String) row[2],
        (String) row[3],
        IncidentKind.valueOf((String) row[4]),
        CauseClass.valueOf((String) row[5]),
        ReportStage.valueOf((String) row[6]),
        Objects.requireNonNull(moment(row[7])),
        Objects.requireNonNull(moment(row[8])),
        row[9] == null ? null : ClockState.valueOf((String) row[9]),
        moment(row[10]),
        ((Number) row[11]).intValue());
  }

  private static DeskRow row(Object[] row) {
    return new DeskRow(
        (String) row[0],
        (String) row[1],
        ((Number) row[2]).intValue(),
        ((Number) row[3]).intValue(),
        moment(row[4]),
        (UUID) row[5],
        (String) row[6],
        row[7] == null ? null : ReportStage.valueOf((String) row[7]),
        row[8] == null ? null : ClockState.valueOf((String) row[8]),
        moment(row[9]),
        (UUID) row[10]);
  }

  private static @Nullable Instant moment(@Nullable Object column) {
    return switch (column) {
      case null -> null;
      case Timestamp timestamp -> timestamp.toInstant();
      case OffsetDateTime offset -> offset.toInstant();
      default -> (Instant) column;
    };
  }
}
