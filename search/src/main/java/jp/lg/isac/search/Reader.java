package jp.lg.isac.search;

import java.util.Collections;
import java.util.Set;

/**
 * Who is asking, as the tokens of the acting membership; every query has one. A reader without
 * tokens reads nothing.
 */
public record Reader(Set<String> tokens) {

  public Reader {
    tokens = Set.copyOf(tokens);
  }

  /**
   * The one rule of visibility: the audience meets the reader's tokens and {@code richer} does not.
   */
  public boolean mayRead(SearchDocument document) {
    return !Collections.disjoint(document.audience(), tokens)
        && Collections.disjoint(document.richer(), tokens);
  }
}
