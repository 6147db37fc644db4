package jp.lg.isac.dictionary;

import java.util.List;
import jp.lg.isac.indexing.DictionaryEditions.EditionView;
import org.jspecify.annotations.Nullable;

/**
 * A dictionary that was put to use at one time.
 *
 * @param before the number of the edition before it, null for the first
 * @param isNewest whether it is the one that counts
 * @param changes what it changed of the one before; the first, of what comes with the product
 * @param back what would change if it was put back now
 */
public record DictionaryEditionView(
    EditionView edition,
    @Nullable Long before,
    boolean isNewest,
    List<EntryChange> changes,
    List<EntryChange> back) {

  public DictionaryEditionView {
    changes = List.copyOf(changes);
    back = List.copyOf(back);
  }
}
