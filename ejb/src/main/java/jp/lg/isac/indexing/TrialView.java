package jp.lg.isac.indexing;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A text and what is found with it, as the dictionary is and as a draft of it would have it.
 *
 * @param sample of how many documents both lists of hits are, where an index was made of them to
 *     try the words of the draft; null where both are of the whole index
 */
public record TrialView(Side now, Side draft, @Nullable Integer sample) {

  /**
   * With one of the two.
   *
   * @param parts the text taken apart, one after the other
   * @param otherWords what else is looked for
   * @param hits the ten first
   */
  public record Side(List<String> parts, List<String> otherWords, List<Hit> hits) {

    public Side {
      parts = List.copyOf(parts);
      otherWords = List.copyOf(otherWords);
      hits = List.copyOf(hits);
    }
  }

  /**
   * Something that is found.
   *
   * @param isMoved whether it is not among the ten first of the other side
   */
  public record Hit(String type, UUID id, String title, boolean isMoved) {}
}
