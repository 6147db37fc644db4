package jp.lg.isac.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.lg.isac.duty.ClockView;

/**
 * Lets a prefecture's office see where the clocks of the cases stand that it reads under their
 * organisation's name; in the bound transaction of that organisation.
 */
@ApplicationScoped
public class OfficeClocks {
  private static final ObjectMapper JSON = new ObjectMapper();

  @PersistenceContext EntityManager entityManager;

  private record Told(UUID incident, String state, String due) {}

  /**
   * Says where they stand now; what is not named is not told any more. Writes only what changed.
   *
   * @param clocks by incident, such as may be told
   */
  public void tell(Map<UUID, ClockView> clocks) {
    entityManager
        .createNativeQuery(
            """
            with told as (
              select o.shared_report, t.state, t.due
                from jsonb_to_recordset(cast(?1 as jsonb)) as t(
                  incident uuid, state text, due timestamptz)
                join shared_report_owner o on o.incident = t.incident and o.rendition = 'OFFICE'
            ), gone as (
              delete from shared_report_clock c
               where exists (select from shared_report_owner o where o.shared_report = c.shared_report)
                 and c.shared_report not in (select shared_report from told)
            )
            insert into shared_report_clock as c (shared_report, state, due_at)
            select shared_report, state, due from told
            on conflict (shared_report) do update set state = excluded.state, due_at = excluded.due_at
             where (c.state, c.due_at) is distinct from (excluded.state, excluded.due_at)
            """)
        .setParameter(1, json(clocks))
        .executeUpdate();
  }

  private static String json(Map<UUID, ClockView> clocks) {
    List<Told> told =
        clocks.entrySet().stream()
            .map(
                each ->
                    new Told(
                        each.getKey(),
                        each.getValue().state().name(),
                        each.getValue().dueAt().toString()))
            .toList();
    try {
      return JSON.writeValueAsString(told);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
