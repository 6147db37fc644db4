package jp.lg.isac.indexing;

import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.search.DocumentKey;
import jp.lg.isac.search.Reader;
import jp.lg.isac.search.SearchEngine;

/** The log of changes as far as this node's index has taken them in. */
public final class FoundChanges {
  private static final int BATCH = 1_000;

  private final SearchEngine engine;
  private final ChangeLog log;
  private final LogPosition reached;

  FoundChanges(SearchEngine engine, ChangeLog log, LogPosition reached) {
    this.engine = engine;
    this.log = log;
    this.reached = reached;
  }

  /**
   * What changed between two places.
   *
   * @param reached the second
   */
  public record Changes(Set<DocumentKey> documents, LogPosition reached) {

    public Changes {
      documents = Set.copyOf(documents);
    }
  }

  /** How far the index has come. */
  public LogPosition reached() {
    return reached;
  }

  /** The next changes after a place, some thousand at most. */
  public Changes after(LogPosition position) throws SQLException {
    var documents = new LinkedHashSet<DocumentKey>();
    var entries = log.between(position, reached, BATCH);
    entries.forEach(entry -> documents.add(new DocumentKey(entry.key().type(), entry.key().id())));
    return new Changes(documents, entries.size() < BATCH ? reached : entries.getLast().position());
  }

  /**
   * Those of some documents that a question finds, for who holds the tokens, and that were changed
   * since a moment. A question that cannot be asked any more finds none.
   */
  public Set<DocumentKey> found(
      Question question, Set<String> tokens, Instant since, Set<DocumentKey> documents) {
    try {
      var query = question.asAskedBy(new Reader(tokens));
      var from = query.from() == null || query.from().isBefore(since) ? since : query.from();
      return engine.among(query.withPeriod(from, query.to()), documents);
    } catch (DomainException.Invalid e) {
      return Set.of();
    }
  }
}
