package jp.lg.isac.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.lg.isac.kernel.TextArray;
import jp.lg.isac.kernel.TextPageRequest;

/** Tags, and the words that lead to them, however they are written. */
@ApplicationScoped
class TagRepository {
  /** What a tag is, told from one word for it. */
  record Meaning(String name, boolean isRetired) {}

  @PersistenceContext EntityManager entityManager;

  Optional<Tag> find(UUID id) {
    return Optional.ofNullable(entityManager.find(Tag.class, id));
  }

  /** By name; retired ones too if they are wanted. */
  @SuppressWarnings("unchecked")
  List<Tag> list(boolean retiredToo, TextPageRequest page) {
    return entityManager
        .createNativeQuery(
            """
            select * from tag
             where name > ?1 and (?2 or retired_at is null) order by name limit ?3
            """,
            Tag.class)
        .setParameter(1, page.after())
        .setParameter(2, retiredToo)
        .setParameter(3, page.rowsToRead())
        .getResultList();
  }

  /** Names of all tags that things may take. */
  List<String> names() {
    return entityManager
        .createQuery(
            "select t.name from Tag t where t.retiredAt is null order by t.name", String.class)
        .getResultList();
  }

  /** What words mean, by the word as it was given; unknown ones are missing. */
  Map<String, Meaning> meanings(List<String> words) {
    Stream<?> rows =
        Stream.of(
            entityManager
                .createNativeQuery(
                    """
                    select word, t.name, t.retired_at is not null
                      from unnest(cast(?1 as text[])) as word
                      join tag_word w on w.folded = folded_word(word)
                      join tag t on t.id = w.tag
                    """)
                .setParameter(1, TextArray.literal(words))
                .getResultList()
                .toArray());
    var meanings = new HashMap<String, Meaning>();
    rows.map(Object[].class::cast)
        .forEach(
            row -> meanings.put((String) row[0], new Meaning((String) row[1], (Boolean) row[2])));
    return meanings;
  }

  /** Words among these that lead to another tag already. */
  @SuppressWarnings("unchecked")
  List<String> taken(UUID tag, List<String> words) {
    return entityManager
        .createNativeQuery(
            """
            select word from unnest(cast(?1 as text[])) as word
              join tag_word w on w.folded = folded_word(word) and w.tag <> ?2
            """)
        .setParameter(1, TextArray.literal(words))
        .setParameter(2, tag)
        .getResultList();
  }

  void add(Tag tag) {
    entityManager.persist(tag);
    setWords(tag);
  }

  /** Lets its words, and no others, lead to a tag. */
  void setWords(Tag tag) {
    entityManager.flush();
    entityManager
        .createNativeQuery("delete from tag_word where tag = ?1")
        .setParameter(1, tag.id())
        .executeUpdate();
    var words = Stream.concat(Stream.of(tag.name()), tag.synonyms().stream()).toList();
    entityManager
        .createNativeQuery(
            """
            insert into tag_word (folded, tag)
            select distinct folded_word(word), cast(?2 as uuid) from unnest(cast(?1 as text[])) as word
            """)
        .setParameter(1, TextArray.literal(words))
        .setParameter(2, tag.id())
        .executeUpdate();
  }

  void remove(Tag tag) {
    entityManager.remove(tag);
    entityManager.flush();
  }
}
