package jp.lg.isac.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.lg.isac.kernel.TextArray;
import jp.lg.isac.kernel.TextPageRequest;
import org.jspecify.annotations.Nullable;

/** The own organisation's register. */
@ApplicationScoped
class RegisterRepository {
  private static final Reported NOTHING = new Reported(null, null, 0);

  @PersistenceContext EntityManager entityManager;

  /**
   * What a line's names mean, and what is reported of them.
   *
   * @param reports cases that the reader may read
   */
  record Reported(@Nullable UUID vendor, @Nullable UUID product, int reports) {
    private static Reported of(Object[] row) {
      return new Reported((UUID) row[1], (UUID) row[2], ((Number) row[3]).intValue());
    }
  }

  void add(RegisterEntry entry) {
    entityManager.persist(entry);
  }

  void flush() {
    entityManager.flush();
  }

  void remove(RegisterEntry entry) {
    entityManager.remove(entry);
  }

  Optional<RegisterEntry> find(UUID id) {
    return Optional.ofNullable(entityManager.find(RegisterEntry.class, id));
  }

  /** All lines, as a sheet has them. */
  List<RegisterEntry> all() {
    return entityManager
        .createQuery("select e from RegisterEntry e order by e.system, e.id", RegisterEntry.class)
        .getResultList();
  }

  /** By name of the system; what it is called and the line's id are its place. */
  @SuppressWarnings("unchecked")
  List<RegisterEntry> list(TextPageRequest page) {
    return entityManager
        .createNativeQuery(
            """
            select * from register_entry
             where (system, cast(id as text)) > (?1, ?2)
             order by system, cast(id as text) limit ?3
            """,
            RegisterEntry.class)
        .setParameter(1, Place.of(page.after()).system())
        .setParameter(2, Place.of(page.after()).id())
        .setParameter(3, page.rowsToRead())
        .getResultList();
  }

  /** Where a line stands in the list. */
  record Place(String system, String id) {
    private static final String BETWEEN = "\n";

    static String of(RegisterEntry entry) {
      return entry.system() + BETWEEN + entry.id();
    }

    static Place of(String text) {
      int end = text.lastIndexOf(BETWEEN);
      return end < 0
          ? new Place("", "")
          : new Place(text.substring(0, end), text.substring(end + BETWEEN.length()));
    }
  }

  /** What is reported of the names in these lines; one statement for all. */
  Map<UUID, Reported> reported(Collection<UUID> entries) {
    List<?> rows =
        entityManager
            .createNativeQuery(
                """
                select e.id, e.vendor, e.product,
                       (select count(distinct r.thread)
                          from shared_report_vendor v
                          join shared_report r on r.id = v.shared_report and r.recalled_at is null
                         where v.name in (select vendor_names(e.vendor)
                                          union select vendor_names(e.product)))
                  from (select id, vendor_of(vendor_name) as vendor,
                               vendor_of(product_name) as product
                          from register_entry where id = any (cast(?1 as uuid[]))) e
                """)
            .setParameter(1, TextArray.literal(entries.stream().map(UUID::toString).toList()))
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .collect(Collectors.toMap(row -> (UUID) row[0], Reported::of));
  }

  SystemView view(RegisterEntry entry, Map<UUID, Reported> reported) {
    return entry.view(reported.getOrDefault(entry.id(), NOTHING));
  }
}
