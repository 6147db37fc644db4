package jp.lg.isac.search;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One found document.
 *
 * @param title the whole title, in pieces
 * @param snippet the best passage of the body, or of a file where title and body do not have what
 *     was asked for, in pieces; empty if there is no body
 * @param file name of the file that the snippet is from; null where it is from the body
 */
public record SearchHit(
    DocumentType type,
    UUID id,
    List<Fragment> title,
    List<Fragment> snippet,
    @Nullable String file,
    Instant updatedAt) {

  public SearchHit {
    title = List.copyOf(title);
    snippet = List.copyOf(snippet);
  }
}
