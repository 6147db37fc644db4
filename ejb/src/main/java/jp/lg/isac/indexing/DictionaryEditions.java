package jp.lg.isac.indexing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import jp.lg.isac.indexing.IndexView.DictionaryState;
import jp.lg.isac.search.Dictionary;

/**
 * The dictionaries that were put to use, the last of which counts. Each node looks for it every few
 * seconds: its synonyms act at once, its words once the node's index is made anew.
 */
@ApplicationScoped
public class DictionaryEditions {
  private static final int SHOWN = 20;

  @PersistenceContext EntityManager entityManager;
  @Inject Indexer indexer;

  /**
   * One that was put to use. Numbers grow, and may leave gaps.
   *
   * @param synonyms how many groups it has
   * @param words how many words it has
   */
  public record EditionView(
      long number, String activatedBy, Instant activatedAt, int synonyms, int words) {}

  /** Puts a dictionary to use, once the caller's transaction is committed. */
  public void add(Dictionary dictionary, String activatedBy, Instant now) {
    entityManager
        .createNativeQuery(
            """
            insert into dictionary_edition (synonyms, words, activated_by, activated_at)
            values (?1, ?2, ?3, cast(?4 as timestamptz))
            """)
        .setParameter(1, dictionary.synonymLines())
        .setParameter(2, dictionary.wordLines())
        .setParameter(3, activatedBy)
        .setParameter(4, Timestamp.from(now))
        .executeUpdate();
  }

  /** The one that counts; before the first the one that comes with the product. */
  public Dictionary newest() {
    return rows(1).map(DictionaryEditions::dictionary).findFirst().orElseGet(Dictionary::shipped);
  }

  /** The last ones, newest first. */
  public List<EditionView> last() {
    return rows(SHOWN).map(DictionaryEditions::view).toList();
  }

  /** How far the node that answers has come with it. */
  public DictionaryState onThisNode() {
    return indexer.dictionary();
  }

  private Stream<Object[]> rows(int limit) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        entityManager
            .createNativeQuery(
                """
                select number, activated_by, activated_at, synonyms, words
                  from dictionary_edition order by number desc limit ?1
                """)
            .setParameter(1, limit)
            .getResultList();
    return rows.stream();
  }

  private static EditionView view(Object[] row) {
    Dictionary dictionary = dictionary(row);
    return new EditionView(
        ((Number) row[0]).longValue(),
        (String) row[1],
        ((Timestamp) row[2]).toInstant(),
        dictionary.synonyms().size(),
        dictionary.words().size());
  }

  private static Dictionary dictionary(Object[] row) {
    return Dictionary.of((String) row[3], (String) row[4]);
  }
}
