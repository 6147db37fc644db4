package jp.lg.isac.analysis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import jp.lg.isac.sharing.CauseClass;
import jp.lg.isac.sharing.IncidentKind;

/** Counts what the reader may read; the policies of the tables are the only filter. */
@ApplicationScoped
class TrendRepository {
  @PersistenceContext EntityManager entityManager;

  /** In the order of all their properties; what was recalled does not count. */
  List<TrendCount> counts(Instant since) {
    List<?> rows =
        entityManager
            .createNativeQuery(
                """
                select to_char(published_at at time zone 'Asia/Tokyo', 'YYYY-MM') as month,
                       kind, cause_class, coalesce(prefecture, '') as place, count(*)
                  from shared_report
                 where published_at >= ?1 and recalled_at is null
                 group by month, kind, cause_class, place
                 order by month, kind, cause_class, place
                """)
            .setParameter(1, Timestamp.from(since))
            .getResultList();
    return rows.stream().map(row -> count((Object[]) row)).toList();
  }

  private static TrendCount count(Object[] row) {
    return new TrendCount(
        YearMonth.parse((String) row[0]),
        IncidentKind.valueOf((String) row[1]),
        CauseClass.valueOf((String) row[2]),
        (String) row[3],
        ((Number) row[4]).intValue());
  }
}
