package jp.lg.isac.indexing;

import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.Optional;
import jp.lg.isac.indexing.EditionRows.Edition;
import jp.lg.isac.indexing.IndexView.DictionaryState;
import jp.lg.isac.search.Dictionary;
import jp.lg.isac.search.analysis.TextAnalyzer;
import org.jspecify.annotations.Nullable;

/**
 * Which dictionary this node's index should have: that of the newest edition, or the one that comes
 * with the product. An analyzer is made of an edition before anything is asked with it; where that
 * fails, what the index has stays.
 */
final class WantedDictionary {
  private static final System.Logger LOG = System.getLogger(WantedDictionary.class.getName());

  private final EditionRows rows;
  private volatile boolean looked;
  private volatile @Nullable Edition seen;
  private volatile @Nullable Edition usable;
  private volatile DictionaryState.@Nullable Refused refused;

  WantedDictionary(EditionRows rows) {
    this.rows = rows;
  }

  /** Looks for a newer edition, or whether somebody has mended the one that did not load. */
  void look() throws SQLException {
    var newest = rows.newest().orElse(null);
    if (newest != null && !newest.equals(seen)) {
      try {
        new TextAnalyzer(newest.dictionary()).close();
        usable = newest;
        refused = null;
      } catch (RuntimeException e) {
        refused = new DictionaryState.Refused(newest.number(), String.valueOf(e.getMessage()));
        LOG.log(Level.ERROR, "edition " + newest.number() + " of the dictionary does not load", e);
      }
      seen = newest;
    }
    looked = true;
  }

  /** Nothing where the index keeps what it has. */
  Optional<Dictionary> get() {
    var edition = usable;
    if (edition != null) {
      return Optional.of(edition.dictionary());
    }
    return looked && refused == null ? Optional.of(Dictionary.shipped()) : Optional.empty();
  }

  /** How it stands, given what the index has, if that can be told. */
  DictionaryState state(@Nullable Dictionary had, IndexView.@Nullable Progress rebuild) {
    var edition = usable;
    return new DictionaryState(
        edition == null ? null : edition.number(),
        get().map(dictionary -> dictionary.equals(had)).orElse(false),
        rebuild,
        refused);
  }
}
