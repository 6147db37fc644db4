package jp.lg.isac.indexing;

import java.util.Optional;
import jp.lg.isac.indexing.EditionRows.Edition;
import jp.lg.isac.search.Dictionary;
import org.jspecify.annotations.Nullable;

/** Editions of a dictionary in memory, of which the last one counts. */
final class FakeEditions {
  final WantedDictionary wanted = new WantedDictionary(new Rows());
  private @Nullable Edition newest;

  void put(long number, Dictionary dictionary) {
    newest = new Edition(number, dictionary);
  }

  private final class Rows extends EditionRows {
    @SuppressWarnings("NullAway") // no database
    Rows() {
      super(null);
    }

    @Override
    Optional<Edition> newest() {
      return Optional.ofNullable(newest);
    }
  }
}
