package jp.lg.isac.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.lg.isac.attachment.Subject;
import org.jspecify.annotations.Nullable;

/** Which files of an incident go out, and with which of its stages. */
@ApplicationScoped
class FileChoices {
  @PersistenceContext EntityManager entityManager;

  /**
   * What was chosen for a file.
   *
   * @param stage with which it goes out, once that is handed in
   */
  record Choice(boolean oursOnly, @Nullable Integer stage) {
    /** As long as nobody said anything. */
    static final Choice NONE = new Choice(false, null);
  }

  static Subject subject(UUID incident) {
    return new Subject("incident", incident);
  }

  /** The choices by file; of some there may be none. */
  Map<UUID, Choice> of(UUID incident) {
    List<?> rows =
        entityManager
            .createNativeQuery(
                "select attachment, ours_only, stage from incident_file where incident = ?1")
            .setParameter(1, incident)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .collect(
            Collectors.toMap(
                row -> (UUID) row[0],
                row -> new Choice((Boolean) row[1], (@Nullable Integer) row[2])));
  }

  /** Whatever is to be shared and did not go out goes with this stage. */
  void handIn(Incident incident, int stage) {
    entityManager
        .createNativeQuery(
            """
            insert into incident_file (organisation, attachment, incident, ours_only, stage)
            select organisation, id, subject, false, ?3 from attachment
             where organisation = ?1 and subject_type = 'incident' and subject = ?2
            on conflict (organisation, attachment) do update set stage = excluded.stage
             where not incident_file.ours_only and incident_file.stage is null
            """)
        .setParameter(1, incident.organisation().value())
        .setParameter(2, incident.id())
        .setParameter(3, stage)
        .executeUpdate();
  }

  void choose(Incident incident, UUID file, boolean oursOnly) {
    entityManager
        .createNativeQuery(
            """
            insert into incident_file (organisation, attachment, incident, ours_only)
            values (?1, ?2, ?3, ?4)
            on conflict (organisation, attachment)
            do update set ours_only = excluded.ours_only, stage = null
            """)
        .setParameter(1, incident.organisation().value())
        .setParameter(2, file)
        .setParameter(3, incident.id())
        .setParameter(4, oursOnly)
        .executeUpdate();
  }
}
