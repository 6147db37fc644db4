package jp.lg.isac.indexing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How this node's index stands.
 *
 * @param position up to where the log of changes is in it, null if it was never filled
 * @param documents in the index
 * @param backlog changes that are not in it yet
 * @param rebuild how far a rebuild is, null if none is under way
 * @param failures what it could not take
 * @param dictionary what texts are taken apart with
 */
public record IndexView(
    State state,
    @Nullable String position,
    long documents,
    long backlog,
    @Nullable Progress rebuild,
    List<IndexFailureView> failures,
    DictionaryState dictionary) {

  /** Whether it answers, and what is done to it. */
  public enum State {
    /** Never filled: nothing is found yet. */
    EMPTY,
    /** It is on other machines and does not answer: nothing is found, and all else goes on. */
    AWAY,
    /** It answers and follows the changes. */
    LIVE,
    /** It answers and follows the changes, while a new one is made beside it. */
    REBUILDING
  }

  /** How much of a rebuild is done, in documents. */
  public record Progress(long done, long total) {}

  /**
   * How the node stands to the dictionary of the field.
   *
   * @param edition the newest one that loads, null for what comes with the product
   * @param isInUse whether the index was made with it and questions are asked with it
   * @param rebuild how far a rebuild is, null if none is under way
   * @param refused the newest one if it does not load, null if it does
   */
  public record DictionaryState(
      @Nullable Long edition,
      boolean isInUse,
      @Nullable Progress rebuild,
      @Nullable Refused refused) {

    /** An edition that does not load, and what is wrong with it. */
    public record Refused(long edition, String error) {}
  }

  public IndexView {
    failures = List.copyOf(failures);
  }
}
