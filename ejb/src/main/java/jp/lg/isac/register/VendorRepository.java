package jp.lg.isac.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.kernel.TextArray;
import jp.lg.isac.kernel.TextPageRequest;
import jp.lg.isac.sharing.ReportStage;

/** Vendors and products by their names, and the reports that name them. */
@ApplicationScoped
class VendorRepository {
  @PersistenceContext EntityManager entityManager;

  /** What a name means. */
  UUID meantBy(UUID name) {
    return (UUID)
        entityManager
            .createNativeQuery("select vendor_of(?1)")
            .setParameter(1, name)
            .getSingleResult();
  }

  /** The own organisation's systems that come from a vendor or are a product. */
  List<String> systems(UUID vendor) {
    List<?> systems =
        entityManager
            .createNativeQuery(
                """
                select distinct system from register_entry
                 where vendor_name in (select vendor_names(?1))
                    or product_name in (select vendor_names(?1))
                 order by system
                """)
            .setParameter(1, vendor)
            .getResultList();
    return systems.stream().map(String::valueOf).toList();
  }

  /** What it is called: by the centre, in the own register, or in a report that one may read. */
  Optional<String> name(UUID vendor) {
    return Optional.ofNullable(
        (String)
            entityManager
                .createNativeQuery(
                    """
                    select coalesce(
                      (select name from vendor where id = ?1),
                      (select min(n.spelling) from register_entry e
                         cross join lateral (values (e.vendor_name, e.vendor),
                                                    (e.product_name, e.product)) as n(name, spelling)
                        where n.name = ?1),
                      (select min(written) from shared_report_vendor v
                         join shared_report r on r.id = v.shared_report
                         cross join unnest(r.vendors) as written
                        where v.name = ?1 and vendor_name_id(written) = ?1))
                    """)
                .setParameter(1, vendor)
                .getSingleResult());
  }

  /** Cases that name it, last carried on first; each once, in the reader's own rendition. */
  List<VendorReport> reports(UUID vendor, PageRequest page) {
    List<?> rows =
        entityManager
            .createNativeQuery(
                """
                select r.id, r.title, r.source_name, r.stage, r.updated_at from (
                  select distinct on (r.thread) r.*
                    from shared_report_vendor v
                    join shared_report r on r.id = v.shared_report and r.recalled_at is null
                   where v.name in (select vendor_names(?1))
                   order by r.thread, r.id) r
                 where (r.updated_at, r.id) < (?2, ?3)
                 order by r.updated_at desc, r.id desc limit ?4
                """)
            .setParameter(1, vendor)
            .setParameter(2, Timestamp.from(page.after().at()))
            .setParameter(3, page.after().id())
            .setParameter(4, page.rowsToRead())
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            row ->
                new VendorReport(
                    (UUID) row[0],
                    (String) row[1],
                    (String) row[2],
                    ReportStage.valueOf((String) row[3]),
                    moment(row[4])))
        .toList();
  }

  /** What it told whom, as the threads of these cases have it, last told first. */
  List<VendorWord> words(UUID vendor, int limit) {
    List<?> rows =
        entityManager
            .createNativeQuery(
                """
                select r.id, r.title, cast(c.told_on as text), c.body, c.by_reporter, c.source_name,
                       c.anonymous
                  from (
                    select distinct on (r.thread) r.*
                      from shared_report_vendor v
                      join shared_report r on r.id = v.shared_report and r.recalled_at is null
                     where v.name in (select vendor_names(?1))
                     order by r.thread, r.id) r
                  join shared_report_comment c on c.thread = r.thread and c.kind = 'VENDOR_WORD'
                 order by c.told_on desc, r.id, c.n desc limit ?2
                """)
            .setParameter(1, vendor)
            .setParameter(2, limit)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            row ->
                new VendorWord(
                    (UUID) row[0],
                    (String) row[1],
                    LocalDate.parse((String) row[2]),
                    (String) row[3],
                    (Boolean) row[4],
                    (String) row[5],
                    (Integer) row[6]))
        .toList();
  }

  private static Instant moment(Object column) {
    return switch (column) {
      case Timestamp timestamp -> timestamp.toInstant();
      case OffsetDateTime offset -> offset.toInstant();
      default -> (Instant) column;
    };
  }

  /** Of these vendors those that the own register names and a readable report too, by its names. */
  Map<UUID, String> reportedAndUsed(Set<UUID> vendors) {
    List<?> rows =
        entityManager
            .createNativeQuery(
                """
                select used.vendor, min(used.spelling) from (
                  select vendor_of(n.name) as vendor, n.spelling
                    from register_entry e
                    cross join lateral (values (e.vendor_name, e.vendor),
                                               (e.product_name, e.product)) as n(name, spelling)
                   where n.name is not null) used
                 where used.vendor = any (cast(?1 as uuid[]))
                   and exists (select from shared_report_vendor v
                                 join shared_report r on r.id = v.shared_report and r.recalled_at is null
                                where v.name in (select vendor_names(used.vendor)))
                 group by used.vendor
                """)
            .setParameter(1, TextArray.literal(vendors.stream().map(UUID::toString).toList()))
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
  }

  void add(Vendor vendor) {
    entityManager.persist(vendor);
    entityManager.flush();
  }

  /** A change of the aliases alone is a change of the vendor too. */
  void changed(Vendor vendor) {
    entityManager.lock(vendor, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    entityManager.flush();
  }

  Optional<Vendor> find(UUID id) {
    return Optional.ofNullable(entityManager.find(Vendor.class, id));
  }

  List<Vendor> list(TextPageRequest page) {
    return entityManager
        .createQuery("select v from Vendor v where v.name > :after order by v.name", Vendor.class)
        .setParameter("after", page.after())
        .setMaxResults(page.rowsToRead())
        .getResultList();
  }

  /** All names of these vendors but the one that is shown, by vendor. */
  Map<UUID, List<String>> aliases(List<Vendor> vendors) {
    List<?> rows =
        entityManager
            .createNativeQuery(
                """
                select a.vendor, a.spelling from vendor_alias a join vendor v on v.id = a.vendor
                 where v.id = any (cast(?1 as uuid[])) and a.name <> vendor_name_id(v.name)
                 order by a.spelling
                """)
            .setParameter(
                1, TextArray.literal(vendors.stream().map(v -> v.id().toString()).toList()))
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .collect(
            Collectors.groupingBy(
                row -> (UUID) row[0],
                Collectors.mapping(row -> (String) row[1], Collectors.toList())));
  }

  /** Of these spellings those that say nothing, or mean another vendor already. */
  List<String> unusable(List<String> spellings, UUID vendor) {
    List<?> rows =
        entityManager
            .createNativeQuery(
                """
                select s.spelling from unnest(cast(?1 as text[])) as s(spelling)
                 where vendor_name_id(s.spelling) is null
                    or exists (select from vendor_alias a
                                where a.name = vendor_name_id(s.spelling) and a.vendor <> ?2)
                """)
            .setParameter(1, TextArray.literal(spellings))
            .setParameter(2, vendor)
            .getResultList();
    return rows.stream().map(String::valueOf).toList();
  }

  /** Makes these, and no others, the names of a vendor. */
  void setNames(UUID vendor, List<String> spellings) {
    entityManager
        .createNativeQuery("delete from vendor_alias where vendor = ?1")
        .setParameter(1, vendor)
        .executeUpdate();
    entityManager
        .createNativeQuery(
            """
            insert into vendor_alias (name, vendor, spelling)
            select distinct on (vendor_name_id(s.spelling)) vendor_name_id(s.spelling), ?2, s.spelling
              from unnest(cast(?1 as text[])) with ordinality as s(spelling, place)
             order by vendor_name_id(s.spelling), s.place
            """)
        .setParameter(1, TextArray.literal(spellings))
        .setParameter(2, vendor)
        .executeUpdate();
  }

  /** Names in the newest reports to the centre that mean nothing yet but themselves. */
  List<String> unnamed(int reports) {
    List<?> names =
        entityManager
            .createNativeQuery(
                """
                select min(written) from (
                  select shared_report from audience_token where token = 'centre'
                   order by published_at desc, shared_report desc limit ?1) newest
                  join shared_report r on r.id = newest.shared_report
                  cross join unnest(r.vendors) as written
                 where vendor_name_id(written) is not null
                   and not exists (select from vendor_alias a where a.name = vendor_name_id(written))
                 group by vendor_name_id(written) order by min(written)
                """)
            .setParameter(1, reports)
            .getResultList();
    return names.stream().map(String::valueOf).toList();
  }
}
