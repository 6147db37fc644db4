package jp.lg.isac.incident;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.incident.PastCaseImportView.State;
import jp.lg.isac.sharing.Tenant;
import org.jspecify.annotations.Nullable;

/** The sheet of past cases of each person that is stored beside requests, or was last. */
@ApplicationScoped
class PastCaseImports {
  private static final int LONGEST_NAME = 255;

  private static final JsonMapper MAPPER =
      JsonMapper.builder().addModule(new JavaTimeModule()).build();

  @PersistenceContext EntityManager entityManager;
  @Inject Tenant tenant;

  /**
   * Has the cases wait to be stored; they take the place of those before.
   *
   * @return false if those are still worked on; then nothing changes
   */
  boolean begin(SignedIn owner, String fileName, List<PastCase> cases, Instant now) {
    return query(
                """
                insert into past_case_import as last
                       (organisation, account, author_name, file_name, state, cases, done, total,
                        added, begun_at)
                values (?1, ?2, ?3, ?4, 'STORING', ?5, 0, ?6, 0, ?7)
                on conflict (organisation, account) do update
                   set author_name = excluded.author_name, file_name = excluded.file_name,
                       state = excluded.state, cases = excluded.cases, done = 0,
                       total = excluded.total, added = 0, begun_at = excluded.begun_at,
                       ended_at = null
                 where last.state <> 'STORING'
                """,
                owner)
            .setParameter(3, owner.displayName())
            .setParameter(4, fileName.substring(0, Math.min(fileName.length(), LONGEST_NAME)))
            .setParameter(5, json(cases))
            .setParameter(6, cases.size())
            .setParameter(7, Timestamp.from(now))
            .executeUpdate()
        == 1;
  }

  /** How far the owner's last sheet is; empty if he never had one stored so. */
  Optional<PastCaseImportView> last(SignedIn owner) {
    List<?> rows =
        query(
                """
                select file_name, state, done, total, added, begun_at, ended_at
                  from past_case_import where organisation = ?1 and account = ?2
                """,
                owner)
            .getResultList();
    return rows.stream().map(row -> view((Object[]) row)).findFirst();
  }

  /**
   * Takes the owner's sheet for the running transaction: a lock of it keeps other nodes away, and
   * leaves the row free to be told how far the work is.
   *
   * @return false if somebody works on it
   */
  boolean claim(SignedIn owner) {
    return (boolean)
        query("select pg_try_advisory_xact_lock(hashtext(?1), hashtext(cast(?2 as text)))", owner)
            .getSingleResult();
  }

  /** The owner's cases that are to be stored; empty if there are none, or none any more. */
  Optional<List<PastCase>> waiting(SignedIn owner) {
    List<?> rows =
        query(
                """
                select cases from past_case_import
                 where organisation = ?1 and account = ?2 and state = 'STORING'
                """,
                owner)
            .getResultList();
    return rows.stream().map(row -> cases((String) row)).findFirst();
  }

  /**
   * So many rows are dealt with; said in a transaction of its own, since nobody sees into the one
   * that stores them.
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void reached(SignedIn owner, int rows) {
    tenant.bind(owner);
    query("update past_case_import set done = ?3 where organisation = ?1 and account = ?2", owner)
        .setParameter(3, rows)
        .executeUpdate();
  }

  /** All of it is stored. */
  void done(SignedIn owner, int added, Instant now) {
    end(owner, State.DONE, added, now);
  }

  /** Nothing of it can be stored. */
  void fail(SignedIn owner, Instant now) {
    end(owner, State.FAILED, 0, now);
  }

  private void end(SignedIn owner, State how, int added, Instant now) {
    query(
            """
            update past_case_import
               set state = ?3, added = ?4, ended_at = ?5, cases = '[]',
                   done = case when ?3 = 'DONE' then total else 0 end
             where organisation = ?1 and account = ?2 and state = 'STORING'
            """,
            owner)
        .setParameter(3, how.name())
        .setParameter(4, added)
        .setParameter(5, Timestamp.from(now))
        .executeUpdate();
  }

  private Query query(String sql, SignedIn owner) {
    return entityManager
        .createNativeQuery(sql)
        .setParameter(1, owner.organisation().value())
        .setParameter(2, owner.account());
  }

  private static PastCaseImportView view(Object[] row) {
    return new PastCaseImportView(
        (String) row[0],
        State.valueOf((String) row[1]),
        (int) row[2],
        (int) row[3],
        (int) row[4],
        ((Timestamp) row[5]).toInstant(),
        moment(row[6]));
  }

  private static @Nullable Instant moment(@Nullable Object column) {
    return column == null ? null : ((Timestamp) column).toInstant();
  }

  private static String json(List<PastCase> cases) {
    try {
      return MAPPER.writeValueAsString(cases);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<PastCase> cases(String json) {
    try {
      return List.of(MAPPER.readValue(json, PastCase[].class));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
