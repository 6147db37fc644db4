package jp.lg.isac.dictionary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.lg.isac.search.Dictionary;

/** The draft: what the product brings, and what the centre has written. */
@ApplicationScoped
class DictionaryRepository {
  /** Own entries, of both kinds together. */
  static final int MOST = 2_000;

  @PersistenceContext EntityManager entityManager;

  /** All of a kind: those of the product in its order, then the own ones by what they say. */
  List<DictionaryEntry> all(EntryKind kind) {
    Map<UUID, DictionaryEntry> kept = new HashMap<>();
    List<DictionaryEntry> own = stored(kind);
    own.forEach(entry -> kept.put(entry.id(), entry));
    Stream<DictionaryEntry> shipped =
        kind.lines(Dictionary.shipped()).stream()
            .map(line -> DictionaryEntry.shipped(kind, line))
            .map(entry -> kept.getOrDefault(entry.id(), entry));
    return Stream.concat(shipped, own.stream().filter(entry -> !entry.isShipped())).toList();
  }

  private List<DictionaryEntry> stored(EntryKind kind) {
    return entityManager
        .createQuery(
            "select e from DictionaryEntry e where e.kind = :kind order by e.line",
            DictionaryEntry.class)
        .setParameter("kind", kind)
        .getResultList();
  }

  Optional<DictionaryEntry> find(UUID id) {
    return Optional.ofNullable(entityManager.find(DictionaryEntry.class, id))
        .or(
            () ->
                Stream.of(EntryKind.values())
                    .flatMap(kind -> all(kind).stream())
                    .filter(entry -> entry.id().equals(id))
                    .findFirst());
  }

  /** What counts of the draft. */
  Dictionary draft() {
    return Dictionary.of(text(EntryKind.SYNONYMS), text(EntryKind.WORD));
  }

  private String text(EntryKind kind) {
    return String.join(
        "\n",
        all(kind).stream().filter(entry -> !entry.isOff()).map(DictionaryEntry::line).toList());
  }

  long count() {
    return entityManager
        .createQuery("select count(e) from DictionaryEntry e where e.shipped = false", Long.class)
        .getSingleResult();
  }

  void add(DictionaryEntry entry) {
    entityManager.persist(entry);
    entityManager.flush();
  }

  void flush() {
    entityManager.flush();
  }

  void remove(DictionaryEntry entry) {
    entityManager.remove(entry);
  }
}
