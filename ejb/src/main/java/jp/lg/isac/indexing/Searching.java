package jp.lg.isac.indexing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.lg.isac.activitylog.ActivityLog;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.search.DocumentKey;
import jp.lg.isac.search.DocumentType;
import jp.lg.isac.search.InvalidCursorException;
import jp.lg.isac.search.Reader;
import jp.lg.isac.search.SearchEngine;
import jp.lg.isac.search.SearchQuery;
import jp.lg.isac.sharing.ReaderTokens;
import jp.lg.isac.sharing.TenantBound;
import org.jspecify.annotations.Nullable;

/**
 * Finds what the current user may read, and nothing else: hits, counts and suggestions alike. The
 * index is told the reader's tokens with each question and the database is not asked, so that a
 * search costs no transaction.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RolesAllowed("TRAINEE")
public class Searching {
  /** Nobody reads more hits in a table; whoever has more narrows the question. */
  public static final int MOST_EXPORTED = 1_000;

  private static final System.Logger LOG = System.getLogger(Searching.class.getName());
  private static final Duration WHEN_AWAY = Duration.ofSeconds(10);
  private static final int SUGGESTIONS = 8;

  private final Indexer indexer;
  private final CurrentUser currentUser;
  private final ActivityLog activityLog;
  private final QueryRecord record;
  private final Event<HitsExported> exported;

  @SuppressWarnings("NullAway") // the container's proxy
  public Searching() {
    this(null, null, null, null, null);
  }

  @Inject
  Searching(
      Indexer indexer,
      CurrentUser currentUser,
      ActivityLog activityLog,
      QueryRecord record,
      Event<HitsExported> exported) {
    this.record = record;
    this.exported = exported;
    this.activityLog = activityLog;
    this.indexer = indexer;
    this.currentUser = currentUser;
  }

  /**
   * Answers a question. That it was asked is counted, once for all its pages; who asked is not.
   *
   * @throws DomainException.Invalid if a value of it cannot be one, or the cursor is not of it
   * @throws DomainException.Busy {@code search.away} if the index does not answer
   */
  public FindingsView search(Question question) {
    var findings = find(question);
    if (question.isFirstPage()) {
      record.asked(Question.text(question.q()), findings.total(), currentUser.organisation());
    }
    return findings;
  }

  /** Counts that the hit of this rank was opened for what was asked; 1 is the first. */
  public void opened(@Nullable String q, int rank) {
    record.opened(Question.text(q), rank);
  }

  private FindingsView find(Question question) {
    try {
      return asked(engine -> FindingsView.of(engine.search(question.asAskedBy(reader()))));
    } catch (InvalidCursorException e) {
      throw new DomainException.Invalid("/cursor", "cursor-invalid");
    }
  }

  /**
   * The first hits of a question, page after page, as the user would turn them; it is written down
   * that he took them.
   */
  @TenantBound
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public List<FindingsView.Finding> export(Question question) {
    activityLog.done("search.export", "organisation", currentUser.organisation());
    var findings = new ArrayList<FindingsView.Finding>();
    String cursor = null;
    do {
      var page = find(question.page(cursor, SearchQuery.MAX_LIMIT));
      findings.addAll(page.items());
      cursor = page.nextCursor();
    } while (cursor != null && findings.size() < MOST_EXPORTED);
    exported.fire(
        new HitsExported(
            findings.stream()
                .map(finding -> new DocumentKey(DocumentType.valueOf(finding.type()), finding.id()))
                .collect(Collectors.toSet())));
    return List.copyOf(findings);
  }

  /** What the user may want to type, given how it starts; best first. */
  public List<String> suggest(@Nullable String q) {
    var start = Question.text(q);
    return start.isBlank()
        ? List.of()
        : asked(engine -> engine.suggest(reader(), start, SUGGESTIONS));
  }

  /** Where the index is away, that is told, and everything else goes on. */
  private <T> T asked(Function<SearchEngine, T> question) {
    try {
      return question.apply(indexer.engine());
    } catch (UncheckedIOException away) {
      LOG.log(Level.WARNING, "the search index does not answer: {0}", away.getMessage());
      throw new DomainException.Busy("search.away", WHEN_AWAY);
    }
  }

  private Reader reader() {
    return new Reader(ReaderTokens.of(currentUser.get()));
  }
}
