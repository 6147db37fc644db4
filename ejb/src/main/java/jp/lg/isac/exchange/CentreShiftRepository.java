package jp.lg.isac.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.sharing.ReportStage;

/** What a shift of the centre finds, and what it hands over to the next one. */
@ApplicationScoped
class CentreShiftRepository {
  @PersistenceContext EntityManager entityManager;

  /** First reports since a moment, the newest first. */
  List<CentreDeskRow> arrived(Instant since) {
    return CentreDeskRepository.reports(
        since(
            CentreDeskRepository.REPORTS
                + """
                  and t.published_at >= ?2
                  and r.published_at >= case when r.source_name is null then cast(?2 as timestamptz)
                                               else cast(?3 as timestamptz) end
                order by t.published_at desc, r.id limit ?1
                """,
            since));
  }

  /** Open reports that somebody looks after. */
  List<CentreDeskRow> assigned() {
    return CentreDeskRepository.reports(
        most(
            CentreDeskRepository.REPORTS
                + """
                  and a.thread is not null and r.stage <> 'FINAL'
                order by a.assignee_name, t.published_at desc, r.id limit ?1
                """));
  }

  /** Open reports that nobody looks after, the newest first. */
  List<CentreDeskRow> nobodys() {
    return CentreDeskRepository.reports(
        most(
            CentreDeskRepository.REPORTS
                + """
                  and a.thread is null and r.stage <> 'FINAL'
                order by t.published_at desc, r.id limit ?1
                """));
  }

  /** Later stages since a moment, the newest first. */
  List<ShiftView.Stage> stages(Instant since) {
    return rows(since(
            """
                select r.id, r.title, r.source_name, s.n, s.stage, s.published_at
                  from audience_token t
                  join shared_report r on r.id = t.shared_report and r.recalled_at is null
                  join shared_report_stage s on s.shared_report = r.id
                 where t.token = 'centre' and not t.richer && isac_tokens() and t.published_at >= ?2
                   and s.published_at >= case when r.source_name is null then cast(?2 as timestamptz)
                                               else cast(?3 as timestamptz) end
                 order by s.published_at desc, r.id, s.n desc limit ?1
                """,
            since))
        .map(
            row ->
                new ShiftView.Stage(
                    (UUID) row[0],
                    (String) row[1],
                    (String) row[2],
                    (Integer) row[3],
                    ReportStage.valueOf((String) row[4]),
                    CentreDeskRepository.moment(row[5])))
        .toList();
  }

  /** Questions that nobody answered, the newest first. */
  List<ShiftView.Question> questions() {
    return rows(most(
            """
                select r.id, r.title, c.n, left(c.body, 200), c.source_name, c.posted_at
                  from shared_report_comment c
                  join shared_report r on r.thread = c.thread and r.recalled_at is null
                  join audience_token t on t.shared_report = r.id and t.token = 'centre'
                 where c.kind = 'QUESTION' and not c.by_reporter and not t.richer && isac_tokens()
                   and not exists (select from shared_report_comment answer
                                    where answer.thread = c.thread and answer.answers = c.n)
                 order by c.posted_at desc, c.id limit ?1
                """))
        .map(
            row ->
                new ShiftView.Question(
                    (UUID) row[0],
                    (String) row[1],
                    (Integer) row[2],
                    (String) row[3],
                    (String) row[4],
                    CentreDeskRepository.moment(row[5])))
        .toList();
  }

  /** What was handed over, the newest first. */
  List<NoteView> notes(PageRequest page) {
    return notes(
        entityManager
            .createNativeQuery(
                """
                select id, body, author_name, written_at from centre_note
                 where (written_at, id) < (?1, ?2) order by written_at desc, id desc limit ?3
                """)
            .setParameter(1, Timestamp.from(page.after().at()))
            .setParameter(2, page.after().id())
            .setParameter(3, page.rowsToRead()));
  }

  Optional<NoteView> note(UUID id) {
    return notes(
            entityManager
                .createNativeQuery(
                    "select id, body, author_name, written_at from centre_note where id = ?1")
                .setParameter(1, id))
        .stream()
        .findFirst();
  }

  void add(UUID id, String body, SignedIn author, Instant now) {
    entityManager
        .createNativeQuery(
            """
            insert into centre_note (organisation, id, body, author, author_name, written_at)
            values (?1, ?2, ?3, ?4, ?5, ?6)
            """)
        .setParameter(1, author.organisation().value())
        .setParameter(2, id)
        .setParameter(3, body)
        .setParameter(4, author.account())
        .setParameter(5, author.displayName())
        .setParameter(6, Timestamp.from(now))
        .executeUpdate();
  }

  /** An anonymous report tells no more than its day, so it counts from the day's beginning on. */
  private Query since(String sql, Instant since) {
    return most(sql)
        .setParameter(2, Timestamp.from(Anonymity.dayOf(since)))
        .setParameter(3, Timestamp.from(since));
  }

  private Query most(String sql) {
    return entityManager.createNativeQuery(sql).setParameter(1, ShiftView.MOST);
  }

  private static List<NoteView> notes(Query query) {
    return rows(query)
        .map(
            row ->
                new NoteView(
                    (UUID) row[0],
                    (String) row[1],
                    (String) row[2],
                    CentreDeskRepository.moment(row[3])))
        .toList();
  }

  private static Stream<Object[]> rows(Query query) {
    List<?> rows = query.getResultList();
    return rows.stream().map(Object[].class::cast);
  }
}
