package jp.lg.isac.search;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One found document.
 *
 * @param title the whole title, in pieces
 * @param snippet the best passage of the body, in pieces; empty if there is no body
 */
public record SearchHit(
    DocumentType type, UUID id, List<Fragment> title, List<Fragment> snippet, Instant updatedAt) {

  public SearchHit {
    title = List.copyOf(title);
    snippet = List.copyOf(snippet);
  }
}
