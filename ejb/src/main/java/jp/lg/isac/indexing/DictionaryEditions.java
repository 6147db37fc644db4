package jp.lg.isac.indexing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.lg.isac.indexing.IndexView.DictionaryState;
import jp.lg.isac.search.Dictionary;
import org.jspecify.annotations.Nullable;

/**
 * The dictionaries that were put to use, the last of which counts. Each node looks for it every few
 * seconds: its synonyms act at once, its words once the node's index is made anew.
 */
@ApplicationScoped
public class DictionaryEditions {
  private static final int SHOWN = 20;
  private static final long NEWEST = Long.MAX_VALUE;

  @PersistenceContext EntityManager entityManager;
  @Inject Indexer indexer;

  /**
   * One that was put to use. Numbers grow, and may leave gaps.
   *
   * @param putBack the older edition that it is once more, null for one that was made of the draft
   * @param synonyms how many groups it has
   * @param words how many words it has
   */
  public record EditionView(
      long number,
      @Nullable Long putBack,
      String activatedBy,
      Instant activatedAt,
      int synonyms,
      int words) {}

  /** One of them with what it says. */
  public record Edition(EditionView view, Dictionary dictionary) {}

  /** Puts a dictionary to use, once the caller's transaction is committed. */
  public void add(Dictionary dictionary, String activatedBy, Instant now) {
    add(dictionary, null, activatedBy, now);
  }

  /** Puts an older edition to use once more, as {@link #add} does. */
  public void putBack(Edition edition, String activatedBy, Instant now) {
    add(edition.dictionary(), edition.view().number(), activatedBy, now);
  }

  private void add(Dictionary dictionary, @Nullable Long putBack, String activatedBy, Instant now) {
    entityManager
        .createNativeQuery(
            """
            insert into dictionary_edition
              (synonyms, words, activated_by, activated_at, put_back)
            values (?1, ?2, ?3, cast(?4 as timestamptz), cast(?5 as bigint))
            """)
        .setParameter(1, dictionary.synonymLines())
        .setParameter(2, dictionary.wordLines())
        .setParameter(3, activatedBy)
        .setParameter(4, Timestamp.from(now))
        .setParameter(5, putBack)
        .executeUpdate();
  }

  /** The one that counts; before the first the one that comes with the product. */
  public Dictionary newest() {
    return rows(NEWEST, 1)
        .map(DictionaryEditions::dictionary)
        .findFirst()
        .orElseGet(Dictionary::shipped);
  }

  /** The one of this number. */
  public Optional<Edition> find(long number) {
    return rows(number, 1)
        .map(DictionaryEditions::edition)
        .filter(edition -> edition.view().number() == number)
        .findFirst();
  }

  /** The one that counted before the one of this number. */
  public Optional<Edition> before(long number) {
    return rows(number - 1, 1).map(DictionaryEditions::edition).findFirst();
  }

  /** The last ones, newest first. */
  public List<EditionView> last() {
    return rows(NEWEST, SHOWN).map(DictionaryEditions::view).toList();
  }

  /** How far the node that answers has come with it. */
  public DictionaryState onThisNode() {
    return indexer.dictionary();
  }

  /** Those up to a number, newest first. */
  private Stream<Object[]> rows(long upTo, int limit) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        entityManager
            .createNativeQuery(
                """
                select number, activated_by, activated_at, synonyms, words, put_back
                  from dictionary_edition where number <= ?1 order by number desc limit ?2
                """)
            .setParameter(1, upTo)
            .setParameter(2, limit)
            .getResultList();
    return rows.stream();
  }

  private static EditionView view(Object[] row) {
    Dictionary dictionary = dictionary(row);
    return new EditionView(
        ((Number) row[0]).longValue(),
        row[5] == null ? null : ((Number) row[5]).longValue(),
        (String) row[1],
        ((Timestamp) row[2]).toInstant(),
        dictionary.synonyms().size(),
        dictionary.words().size());
  }

  private static Edition edition(Object[] row) {
    return new Edition(view(row), dictionary(row));
  }

  private static Dictionary dictionary(Object[] row) {
    return Dictionary.of((String) row[3], (String) row[4]);
  }
}
