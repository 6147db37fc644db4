package jp.lg.isac.dictionary;

import java.util.List;
import jp.lg.isac.indexing.DictionaryEditions.EditionView;
import jp.lg.isac.indexing.IndexView.DictionaryState;

/**
 * How the dictionary stands.
 *
 * @param editions the last ones that were put to use, newest first
 * @param isChanged whether the draft says something else than what is in use
 * @param node how far the node that answers has come with it
 */
public record DictionaryView(List<EditionView> editions, boolean isChanged, DictionaryState node) {

  public DictionaryView {
    editions = List.copyOf(editions);
  }
}
