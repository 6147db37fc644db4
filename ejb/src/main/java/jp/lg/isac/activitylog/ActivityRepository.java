package jp.lg.isac.activitylog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.tenancy.OrganisationCode;
import org.jspecify.annotations.Nullable;

/** The log and its chains as the current tenant may see them; rows, no entities. */
@ApplicationScoped
class ActivityRepository {
  private static final int LINKS_AT_ONCE = 5_000;
  private static final int COLUMNS_OF_A_LINK = 6;

  @PersistenceContext EntityManager entityManager;

  /** Entries of the organisation and its predecessors, newest first. */
  List<Entry> list(ActivityFilter filter, PageRequest page, int rows) {
    return rows(entityManager
            .createNativeQuery(
                """
                    select e.* from unnest(isac_codes()) as own(code)
                     cross join lateral (
                       select %s from activity a
                        where a.organisation = own.code and (a.at, a.id) < (?1, ?2)
                          and a.at >= ?3 and a.at < ?4
                          and (?5 = '' or starts_with(a.username, ?5))
                          and (?6 = '' or a.action = ?6)
                          and (?7 = '' or a.outcome = ?7)
                        order by a.at desc, a.id desc limit ?8) e
                     order by e.at desc, e.id desc limit ?8
                    """
                    .formatted(Entry.COLUMNS))
            .setParameter(1, Timestamp.from(page.after().at()))
            .setParameter(2, page.after().id())
            .setParameter(3, Timestamp.from(filter.days().begin()))
            .setParameter(4, Timestamp.from(filter.days().end()))
            .setParameter(5, text(filter.who()))
            .setParameter(6, text(filter.action()))
            .setParameter(7, text(filter.outcome()))
            .setParameter(8, rows))
        .map(row -> Entry.of(row, 0))
        .toList();
  }

  /** How the chains of an organisation end, the latest month first. */
  List<MonthView> months(OrganisationCode organisation) {
    return rows(entityManager
            .createNativeQuery(
                """
                    select month, n, encode(hash, 'hex') from activity_head
                     where organisation = ?1 order by month desc
                    """)
            .setParameter(1, organisation.value()))
        .map(row -> new MonthView(day(row[0]), ((Number) row[1]).longValue(), (String) row[2]))
        .toList();
  }

  /** A link and the row that it covers, if that is still there. */
  record Linked(Link link, @Nullable Entry entry) {}

  /** The next links of an organisation's chain after a place, in order; empty at its end. */
  List<Linked> linksAfter(OrganisationCode organisation, LocalDate month, long n) {
    return rows(entityManager
            .createNativeQuery(
                """
                    select s.month, s.n, s.activity, s.sealed_at, encode(s.previous, 'hex'),
                           encode(s.hash, 'hex'), %s
                      from activity_seal s
                      left join activity a on a.organisation = s.organisation and a.id = s.activity
                     where s.organisation = ?1 and (s.month, s.n) > (?2, ?3)
                     order by s.month, s.n limit ?4
                    """
                    .formatted(Entry.COLUMNS))
            .setParameter(1, organisation.value())
            .setParameter(2, Date.valueOf(month))
            .setParameter(3, n)
            .setParameter(4, LINKS_AT_ONCE))
        .map(
            row ->
                new Linked(
                    new Link(
                        day(row[0]),
                        ((Number) row[1]).longValue(),
                        (UUID) row[2],
                        ((Timestamp) row[3]).toInstant(),
                        (String) row[4],
                        (String) row[5]),
                    row[COLUMNS_OF_A_LINK] == null ? null : Entry.of(row, COLUMNS_OF_A_LINK)))
        .toList();
  }

  /**
   * A row outside of the chain: neither sealed nor waiting for it, or waiting and gone. One
   * statement, since the sealer works meanwhile.
   */
  Optional<BrokenEntry> outsideOfTheChain(OrganisationCode organisation) {
    return rows(entityManager
            .createNativeQuery(
                """
                    (select 'UNSEALED', a.id from activity a
                      where a.organisation = ?1
                        and not exists (select from activity_seal s
                                         where s.organisation = ?1 and s.activity = a.id)
                        and not exists (select from activity_unsealed u
                                         where u.seq = a.seq and u.id = a.id)
                      order by a.at, a.id limit 1)
                    union all
                    (select 'MISSING', u.id from activity_unsealed u
                      where u.organisation = ?1
                        and not exists (select from activity a
                                         where a.organisation = ?1 and a.id = u.id)
                      order by u.seq limit 1)
                    """)
            .setParameter(1, organisation.value()))
        .findFirst()
        .map(row -> new BrokenEntry(Fault.valueOf((String) row[0]), null, null, (UUID) row[1]));
  }

  void add(OrganisationCode organisation, VerificationView verification) {
    BrokenEntry broken = verification.firstBroken();
    LocalDate month = broken == null ? null : broken.month();
    entityManager
        .createNativeQuery(
            """
            insert into activity_verification
              (organisation, id, verified_at, username, entries, fault, month, n, activity)
            values (?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as date), cast(?8 as bigint), cast(?9 as uuid))
            """)
        .setParameter(1, organisation.value())
        .setParameter(2, UUID.randomUUID())
        .setParameter(3, Timestamp.from(verification.verifiedAt()))
        .setParameter(4, verification.username())
        .setParameter(5, verification.entries())
        .setParameter(6, broken == null ? null : broken.fault().name())
        .setParameter(7, month == null ? null : month.toString())
        .setParameter(8, broken == null || broken.n() == null ? null : broken.n().toString())
        .setParameter(
            9, broken == null || broken.activity() == null ? null : broken.activity().toString())
        .executeUpdate();
  }

  Optional<VerificationView> lastVerification(OrganisationCode organisation) {
    return rows(entityManager
            .createNativeQuery(
                """
                    select verified_at, username, entries, fault, month, n, activity
                      from activity_verification
                     where organisation = ?1 order by verified_at desc limit 1
                    """)
            .setParameter(1, organisation.value()))
        .findFirst()
        .map(
            row ->
                new VerificationView(
                    ((Timestamp) row[0]).toInstant(),
                    (String) row[1],
                    ((Number) row[2]).longValue(),
                    row[3] == null
                        ? null
                        : new BrokenEntry(
                            Fault.valueOf((String) row[3]),
                            row[4] == null ? null : day(row[4]),
                            (Long) row[5],
                            (UUID) row[6])));
  }

  private static Stream<Object[]> rows(Query query) {
    List<?> rows = query.getResultList();
    return rows.stream().map(Object[].class::cast);
  }

  private static LocalDate day(Object column) {
    return ((Date) column).toLocalDate();
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
