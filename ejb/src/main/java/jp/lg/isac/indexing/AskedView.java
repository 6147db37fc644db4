package jp.lg.isac.indexing;

import java.time.LocalDate;
import java.util.List;

/**
 * What was asked of the search. Each list has the fifty first at most.
 *
 * @param from first day, in Tokyo
 * @param to last day, with all of it
 * @param mostAsked most asked first
 * @param inVain what found nothing, most often first
 * @param opened how often hits of each rank were opened, from the first
 */
public record AskedView(
    LocalDate from, LocalDate to, List<Asked> mostAsked, List<Asked> inVain, List<Opened> opened) {

  public AskedView {
    mostAsked = List.copyOf(mostAsked);
    inVain = List.copyOf(inVain);
    opened = List.copyOf(opened);
  }

  /**
   * A question.
   *
   * @param question folded: width and case do not matter
   * @param asked how often
   * @param inVain how often of these nothing was found
   * @param hits that all of them found together
   */
  public record Asked(String question, long asked, long inVain, long hits) {

    /** Hits of one search, on average. */
    public long hitsEach() {
      return asked == 0 ? 0 : Math.round((double) hits / asked);
    }
  }

  /**
   * A place among the hits.
   *
   * @param rank 1 is the first
   * @param opened how often a hit there was opened
   */
  public record Opened(int rank, long opened) {}
}
