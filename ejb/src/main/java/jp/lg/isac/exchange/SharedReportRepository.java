package jp.lg.isac.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.kernel.TextArray;
import jp.lg.isac.tenancy.OrganisationCode;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class SharedReportRepository {
  @PersistenceContext EntityManager entityManager;

  /** Stores renditions with their readers and owners, many as soon as one. */
  void add(List<Sharing> sharings) {
    sharings.forEach(sharing -> entityManager.persist(sharing.report()));
    entityManager.flush();
    entityManager
        .createNativeQuery(
            """
            with made as (
              select * from jsonb_to_recordset(cast(?1 as jsonb)) as made(
                report uuid, at timestamptz, audience text[], richer text[], organisation text,
                incident uuid, rendition text)
            ), audiences as (
              insert into shared_report_audience (shared_report, audience, richer)
              select report, audience, richer from made
            ), tokens as (
              insert into audience_token (token, published_at, shared_report, richer)
              select token, at, report, richer from made cross join unnest(audience) as token
            )
            insert into shared_report_owner (organisation, shared_report, incident, rendition)
            select organisation, report, incident, rendition from made
            """)
        .setParameter(1, Sharing.json(sharings))
        .executeUpdate();
    entityManager
        .createNativeQuery(
            """
            insert into shared_report_vendor (shared_report, name)
            select distinct r.id, vendor_name_id(written)
              from shared_report r cross join unnest(r.vendors) as written
             where r.id = any (cast(?1 as uuid[])) and vendor_name_id(written) is not null
            """)
        .setParameter(
            1,
            TextArray.literal(
                sharings.stream().map(sharing -> sharing.report().id().toString()).toList()))
        .executeUpdate();
  }

  /** The vendors and products that an own rendition names. */
  List<UUID> vendors(UUID report) {
    List<?> ids =
        entityManager
            .createNativeQuery(
                """
                select distinct vendor_of(name) from shared_report_vendor where shared_report = ?1
                """)
            .setParameter(1, report)
            .getResultList();
    return ids.stream().map(UUID.class::cast).toList();
  }

  /** Whether the report is the reader's own organisation's. */
  boolean isOwn(SharedReport report) {
    var renditions =
        (Number)
            entityManager
                .createNativeQuery(
                    "select count(*) from shared_report_owner where shared_report = ?1")
                .setParameter(1, report.id())
                .getSingleResult();
    return renditions.intValue() > 0;
  }

  /** A rendition of this title that the reader may read. */
  Optional<SharedReport> titled(String title) {
    return entityManager
        .createQuery("select r from SharedReport r where r.title = :title", SharedReport.class)
        .setParameter("title", title)
        .getResultStream()
        .findFirst();
  }

  /** Leaves a rendition to these readers. */
  void leave(SharedReport report, Rendition.Readers readers) {
    entityManager
        .createNativeQuery(
            """
            update shared_report_audience
               set audience = cast(?2 as text[]), richer = cast(?3 as text[])
             where shared_report = ?1
            """)
        .setParameter(1, report.id())
        .setParameter(2, TextArray.literal(readers.audience()))
        .setParameter(3, TextArray.literal(readers.richer()))
        .executeUpdate();
    entityManager
        .createNativeQuery("delete from audience_token where shared_report = ?1")
        .setParameter(1, report.id())
        .executeUpdate();
    list(report, readers);
  }

  /**
   * Keeps from some readers what is left of an incident's renditions that were recalled.
   *
   * @return which those are
   */
  List<UUID> hideTombstones(UUID incident, Set<String> readers) {
    entityManager.flush();
    for (String table : List.of("shared_report_audience", "audience_token")) {
      entityManager
          .createNativeQuery(
              """
              update %s t set richer = array(select unnest(t.richer) union select unnest(cast(?2 as text[])))
                from shared_report_owner o join shared_report r on r.id = o.shared_report
               where o.incident = ?1 and o.shared_report = t.shared_report and r.recalled_at is not null
              """
                  .formatted(table))
          .setParameter(1, incident)
          .setParameter(2, TextArray.literal(readers))
          .executeUpdate();
    }
    return ofIncident(incident).stream()
        .filter(SharedReport::isRecalled)
        .map(SharedReport::id)
        .toList();
  }

  private void list(SharedReport report, Rendition.Readers readers) {
    entityManager
        .createNativeQuery(
            """
            insert into audience_token (token, published_at, shared_report, richer)
            select token, ?1, ?2, cast(?4 as text[]) from unnest(cast(?3 as text[])) as token
            """)
        .setParameter(1, Timestamp.from(report.updatedAt()))
        .setParameter(2, report.id())
        .setParameter(3, TextArray.literal(readers.audience()))
        .setParameter(4, TextArray.literal(readers.richer()))
        .executeUpdate();
  }

  /** Who reads each of the own organisation's renditions of its incident, tombstones left out. */
  Map<UUID, Rendition.Readers> readers(UUID incident) {
    List<?> rows =
        entityManager
            .createNativeQuery(
                """
                select o.shared_report, o.rendition, array_to_string(a.audience, ','),
                       array_to_string(a.richer, ',')
                  from shared_report_owner o
                  join shared_report_audience a on a.shared_report = o.shared_report
                  join shared_report r on r.id = o.shared_report and r.recalled_at is null
                 where o.incident = ?1
                """)
            .setParameter(1, incident)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .collect(
            Collectors.toMap(
                row -> (UUID) row[0],
                row ->
                    new Rendition.Readers(
                        Rendition.valueOf((String) row[1]),
                        tokens((String) row[2]),
                        tokens((String) row[3]))));
  }

  private static Set<String> tokens(String joined) {
    return Stream.of(joined.split(","))
        .filter(token -> !token.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** How an organisation can have read a report. */
  enum Reading {
    OPENED,
    DOWNLOADED,
    EXPORTED,
    /** A mail said what it is called. */
    MAILED
  }

  /**
   * Notes that the reader's organisation read them; once is enough, an author needs no note, and
   * what is left of a recalled report can be read by anybody.
   */
  void read(Collection<UUID> reports, Reading how, OrganisationCode reader, Instant now) {
    entityManager
        .createNativeQuery(
            """
            insert into shared_report_reading (organisation, shared_report, how, first_at)
            select ?1, r.id, ?3, ?4 from shared_report r
             where r.id = any (cast(?2 as uuid[])) and r.recalled_at is null
               and not exists (select from shared_report_owner where shared_report = r.id)
            on conflict do nothing
            """)
        .setParameter(1, reader.value())
        .setParameter(2, TextArray.literal(reports.stream().map(UUID::toString).toList()))
        .setParameter(3, how.name())
        .setParameter(4, Timestamp.from(now))
        .executeUpdate();
  }

  /** Tokens of the readers of an own rendition. */
  List<String> audience(UUID report) {
    List<?> tokens =
        entityManager
            .createNativeQuery(
                """
                select unnest(audience) from shared_report_audience where shared_report = ?1
                """)
            .setParameter(1, report)
            .getResultList();
    return tokens.stream().map(String::valueOf).toList();
  }

  /** Which organisations read what was recalled or narrowed, the first of them first. */
  List<ReadingView> readings(UUID incident) {
    List<?> rows =
        entityManager
            .createNativeQuery(
                """
                select r.organisation, o.name, r.how, min(r.first_at)
                  from shared_report_owner w
                  join shared_report_reading r on r.shared_report = w.shared_report
                  join organisation o on o.code = r.organisation
                 where w.incident = ?1
                 group by r.organisation, o.name, r.how
                 order by min(r.first_at), r.organisation, r.how
                """)
            .setParameter(1, incident)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            row ->
                new ReadingView(
                    new OrganisationCode((String) row[0]),
                    (String) row[1],
                    (String) row[2],
                    moment(row[3])))
        .toList();
  }

  private static Instant moment(Object column) {
    return switch (column) {
      case Timestamp timestamp -> timestamp.toInstant();
      case OffsetDateTime offset -> offset.toInstant();
      default -> (Instant) column;
    };
  }

  void add(SharedStage stage) {
    entityManager.persist(stage);
  }

  /** The own organisation's renditions of its incident. */
  @SuppressWarnings("unchecked")
  List<SharedReport> ofIncident(UUID incident) {
    return entityManager
        .createNativeQuery(
            """
            select r.* from shared_report_owner o join shared_report r on r.id = o.shared_report
             where o.incident = ?1 order by r.id
            """,
            SharedReport.class)
        .setParameter(1, incident)
        .getResultList();
  }

  /** Brings the report to the place in everybody's list where its newest stage belongs. */
  void moveUp(SharedReport report) {
    entityManager
        .createNativeQuery("update audience_token set published_at = ?1 where shared_report = ?2")
        .setParameter(1, Timestamp.from(report.updatedAt()))
        .setParameter(2, report.id())
        .executeUpdate();
  }

  /** The later stages of a report, in the order in which they came. */
  List<SharedStage> stages(UUID report) {
    return entityManager
        .createQuery(
            "select s from SharedStage s where s.sharedReport = :report order by s.n",
            SharedStage.class)
        .setParameter("report", report)
        .getResultList();
  }

  /** Removes what stands beside a rendition that is recalled. */
  void removeStages(UUID report) {
    entityManager
        .createNativeQuery("delete from shared_report_vendor where shared_report = ?1")
        .setParameter(1, report)
        .executeUpdate();
    entityManager
        .createQuery("delete from SharedStage s where s.sharedReport = :report")
        .setParameter("report", report)
        .executeUpdate();
  }

  /** The report of this id if the reader may read it. */
  Optional<SharedReport> find(UUID id) {
    return Optional.ofNullable(entityManager.find(SharedReport.class, id));
  }

  /**
   * Newest stage first; each of the reader's tokens is walked only as far as needed, then merged.
   */
  @SuppressWarnings("unchecked")
  List<SharedReport> list(SharedReportFilter filter, PageRequest page, int rows) {
    return entityManager
        .createNativeQuery(
            """
            select r.* from (
              select distinct a.published_at, a.shared_report
                from unnest(isac_tokens()) as mine(token)
               cross join lateral (
                 select published_at, shared_report from audience_token
                  where token = mine.token and (published_at, shared_report) < (?1, ?2)
                    and published_at >= ?4 and published_at < ?5
                    and not richer && isac_tokens()
                    and (not ?6 or exists (
                      select from shared_report r
                       where r.id = audience_token.shared_report
                         and (?7 = '' or r.prefecture = ?7) and (?8 = '' or r.kind = ?8)
                         and (?9 = '' or r.cause_class = ?9) and (?10 = '' or r.stage = ?10)
                         and (?11 = '' or r.tlp = ?11)))
                  order by published_at desc, shared_report desc limit ?3) a
               order by a.published_at desc, a.shared_report desc limit ?3) page
              join shared_report r on r.id = page.shared_report
             order by page.published_at desc, page.shared_report desc
            """,
            SharedReport.class)
        .setParameter(1, Timestamp.from(page.after().at()))
        .setParameter(2, page.after().id())
        .setParameter(3, rows)
        .setParameter(4, Timestamp.from(filter.days().begin()))
        .setParameter(5, Timestamp.from(filter.days().end()))
        .setParameter(6, filter.isOfContent())
        .setParameter(7, Objects.requireNonNullElse(filter.prefecture(), ""))
        .setParameter(8, text(filter.kind()))
        .setParameter(9, text(filter.causeClass()))
        .setParameter(10, text(filter.stage()))
        .setParameter(11, text(filter.tlp()))
        .getResultList();
  }

  private static String text(@Nullable Enum<?> wanted) {
    return wanted == null ? "" : wanted.name();
  }
}
