package jp.lg.isac.indexing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.search.InvalidCursorException;
import jp.lg.isac.search.Reader;
import jp.lg.isac.sharing.ReaderTokens;
import jp.lg.isac.sharing.TenantBound;
import org.jspecify.annotations.Nullable;

/** Finds what the current user may read, and nothing else: hits, counts and suggestions alike. */
@Stateless
@TenantBound
@RolesAllowed("TRAINEE")
public class Searching {
  private static final int SUGGESTIONS = 8;

  private final Indexer indexer;
  private final CurrentUser currentUser;

  @SuppressWarnings("NullAway") // the container's proxy
  public Searching() {
    this(null, null);
  }

  @Inject
  Searching(Indexer indexer, CurrentUser currentUser) {
    this.indexer = indexer;
    this.currentUser = currentUser;
  }

  /**
   * Answers a question.
   *
   * @throws DomainException.Invalid if a value of it cannot be one, or the cursor is not of it
   */
  public FindingsView search(Question question) {
    try {
      return FindingsView.of(indexer.engine().search(question.asAskedBy(reader())));
    } catch (InvalidCursorException e) {
      throw new DomainException.Invalid("/cursor", "cursor-invalid");
    }
  }

  /** What the user may want to type, given how it starts; best first. */
  public List<String> suggest(@Nullable String q) {
    var start = Question.text(q);
    return start.isBlank() ? List.of() : indexer.engine().suggest(reader(), start, SUGGESTIONS);
  }

  private Reader reader() {
    return new Reader(ReaderTokens.of(currentUser.get()));
  }
}
