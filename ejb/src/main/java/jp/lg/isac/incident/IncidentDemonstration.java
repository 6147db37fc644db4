package jp.lg.isac.incident;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.demonstration.Demonstration;
import jp.lg.isac.demonstration.DemonstrationSource;
import jp.lg.isac.exchange.Publishing;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.indexing.SearchChanges;
import jp.lg.isac.search.DocumentType;
import jp.lg.isac.sharing.Audience;
import jp.lg.isac.sharing.AudienceScope;
import jp.lg.isac.sharing.CauseClass;
import jp.lg.isac.sharing.IncidentKind;
import jp.lg.isac.sharing.Tlp;

/** Invented incidents of the demonstration's municipalities, in all audiences. */
@ApplicationScoped
class IncidentDemonstration implements DemonstrationSource {
  private static final Duration TO_NOTICE = Duration.ofMinutes(50);
  private static final Duration TO_REPORT = Duration.ofHours(2);

  @PersistenceContext EntityManager entityManager;
  @Inject IncidentRepository incidents;
  @Inject Publishing publishing;
  @Inject SearchChanges searchChanges;

  /** One invented case as it stands in the resource; {@code hoursAgo} says when it was reported. */
  record Case(
      String by,
      long hoursAgo,
      IncidentKind kind,
      CauseClass causeClass,
      String title,
      String summary,
      String impact,
      String countermeasures,
      List<String> systems,
      List<String> vendors,
      String tlp,
      AudienceScope scope,
      boolean anonymous) {}

  @Override
  public int order() {
    return 10;
  }

  @Override
  public void load(Demonstration demonstration) {
    for (Case invented : cases()) {
      add(invented, demonstration);
    }
    if (demonstration.reports() > 0) {
      demonstration.actAs("staff@482013");
      generate(demonstration);
    }
  }

  static List<Case> cases() {
    try (var resource =
        IncidentDemonstration.class.getResourceAsStream("/demonstration/incidents.json")) {
      return new ObjectMapper().readValue(resource, new TypeReference<List<Case>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(Case invented, Demonstration demonstration) {
    SignedIn author = demonstration.actAs(invented.by());
    Instant reported = demonstration.now().minus(Duration.ofHours(invented.hoursAgo()));
    Instant occurred = reported.minus(TO_REPORT);
    var command =
        new PostIncident(
            invented.kind(),
            invented.title(),
            occurred,
            occurred.plus(TO_NOTICE),
            invented.causeClass(),
            invented.summary(),
            invented.impact(),
            invented.countermeasures(),
            invented.systems(),
            invented.vendors(),
            Tlp.of(invented.tlp()),
            Audience.of(invented.scope()),
            invented.anonymous(),
            IncidentState.SENT,
            false,
            false);
    var incident = Incident.draft(UUID.randomUUID(), command, author, reported);
    incidents.add(incident);
    incident.send(reported);
    var report = Report.first(incident, author, reported);
    report.send(reported);
    incidents.add(report);
    publishing.publish(incident.publication(author.organisationName()));
    searchChanges.changed(DocumentType.INCIDENT, incident.id());
  }

  /**
   * Many reports at once, by SQL: variations of the shared ones over ten years, for trying lists
   * and search at full size. Two in three are for all, the others for one prefecture.
   */
  private void generate(Demonstration demonstration) {
    entityManager
        .createNativeQuery(
            """
            with template as (
              select r.*, row_number() over (order by r.published_at, r.id) as place,
                     count(*) over () as places
                from shared_report r
            ), made as materialized (
              select gen_random_uuid() as id, g.n, t.kind, t.title, t.cause_class, t.summary,
                     t.impact, t.countermeasures, t.vendors, t.tlp,
                     lpad((1 + g.n % 47)::text, 2, '0') as prefecture,
                     cast(?2 as timestamptz) - make_interval(secs => g.n * 3150.7) as moment
                from generate_series(1, cast(?1 as integer)) as g(n)
                join template t on t.place = 1 + g.n % t.places
            ), audience as materialized (
              select id, moment,
                     case when n % 3 < 2 then array['all', 'centre']
                          else array['office:' || prefecture, 'peer:' || prefecture] end as tokens
                from made
            ), reports as (
              insert into shared_report (id, kind, title, occurred_at, detected_at, cause_class,
                  summary, impact, countermeasures, systems, vendors, tlp, source_name, prefecture,
                  published_at, updated_at)
              select id, kind, title || '（事例' || n || '）', moment, moment, cause_class,
                     summary || ' 整理番号' || n || '。', impact, countermeasures, '{}', vendors, tlp,
                     '団体' || n % 1741, prefecture, moment, moment
                from made
            ), audiences as (
              insert into shared_report_audience (shared_report, audience, richer)
              select id, tokens, '{}' from audience
            ), tokens as (
              insert into audience_token (token, published_at, shared_report, richer)
              select token, moment, id, '{}' from audience cross join unnest(tokens) as token
            )
            insert into search_change (type, id) select 'SHARED_REPORT', id from made
            """)
        .setParameter(1, demonstration.reports())
        .setParameter(2, java.sql.Timestamp.from(demonstration.now()))
        .executeUpdate();
  }
}
