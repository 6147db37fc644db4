package jp.lg.isac.indexing;

import java.util.List;

/**
 * What the reader searched for.
 *
 * @param kept whether searches are remembered for him
 * @param questions the words as typed, the last first
 */
public record SearchHistoryView(boolean kept, List<String> questions) {

  public SearchHistoryView {
    questions = List.copyOf(questions);
  }
}
