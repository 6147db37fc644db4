package jp.lg.isac.indexing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.indexing.AskedView.Asked;
import jp.lg.isac.indexing.AskedView.Opened;
import jp.lg.isac.kernel.Clocks;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.search.Reader;
import jp.lg.isac.sharing.ReaderTokens;
import jp.lg.isac.sharing.TenantBound;

/**
 * What people ask of the search and whether it helps them, for who tends its words. Only questions
 * of three and more organisations, which the database sees to, and only of days that are over.
 */
@Stateless
@TenantBound
@RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
public class AskedQuestions {
  private static final int DAYS = 90;
  private static final int MOST = 50;

  @PersistenceContext EntityManager entityManager;
  @Inject Clock clock;
  @Inject Indexer indexer;
  @Inject CurrentUser currentUser;

  /**
   * Why the current user finds a thing with a question.
   *
   * @throws DomainException.NotFound if there is no such thing that he may read
   */
  public ExplanationView explain(Question question, String type, UUID id) {
    var known = DocumentTypes.of(type).orElseThrow(DomainException.NotFound::new);
    var asked = question.asAskedBy(new Reader(ReaderTokens.of(currentUser.get())));
    return indexer
        .engine()
        .explain(asked, known, id)
        .map(ExplanationView::of)
        .orElseThrow(DomainException.NotFound::new);
  }

  /** The last {@value #DAYS} days, without today. */
  public AskedView view() {
    var today = LocalDate.now(clock.withZone(Clocks.TOKYO));
    return new AskedView(
        today.minusDays(DAYS),
        today.minusDays(1),
        questions("sum(asked) desc, question", "true", today),
        questions("sum(in_vain) desc, question", "sum(in_vain) > 0", today),
        opened(today));
  }

  private List<Asked> questions(String order, String having, LocalDate today) {
    var query =
        entityManager.createNativeQuery(
            """
            select question, sum(asked), sum(in_vain), sum(hits)
              from search_asked where hour >= ?1 and hour < ?2
             group by question having %s order by %s limit ?3
            """
                .formatted(having, order));
    return rows(query.setParameter(3, MOST), today)
        .map(row -> new Asked((String) row[0], number(row[1]), number(row[2]), number(row[3])))
        .toList();
  }

  private List<Opened> opened(LocalDate today) {
    var query =
        entityManager.createNativeQuery(
            """
            select rank, sum(opened) from search_opened where hour >= ?1 and hour < ?2
             group by rank order by rank
            """);
    return rows(query, today).map(row -> new Opened((int) number(row[0]), number(row[1]))).toList();
  }

  private static Stream<Object[]> rows(Query query, LocalDate today) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        query
            .setParameter(1, beginning(today.minusDays(DAYS)))
            .setParameter(2, beginning(today))
            .getResultList();
    return rows.stream();
  }

  private static Timestamp beginning(LocalDate day) {
    return Timestamp.from(day.atStartOfDay(Clocks.TOKYO).toInstant());
  }

  private static long number(Object sum) {
    return ((Number) sum).longValue();
  }
}
