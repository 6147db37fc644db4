package jp.lg.isac.indexing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import jp.lg.isac.activitylog.ActivityLog;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.sharing.TenantBound;

/** What those who run the centre see of this node's index and may do to it. */
@Stateless
@TenantBound
@RolesAllowed("CENTRE_ADMIN")
public class Index {
  private final Indexer indexer;
  private final ActivityLog activityLog;

  @SuppressWarnings("NullAway") // the container's proxy
  public Index() {
    this(null, null);
  }

  @Inject
  Index(Indexer indexer, ActivityLog activityLog) {
    this.indexer = indexer;
    this.activityLog = activityLog;
  }

  public IndexView view() {
    return indexer.view();
  }

  /** Makes the index anew in the background; where that is under way already, nothing more. */
  public IndexView rebuild() {
    activityLog.done("index.rebuild", "index", "search");
    indexer.rebuild();
    return indexer.view();
  }

  /**
   * Copies the index as it is, while it goes on. Put in its place after the database was restored
   * from a dump that was made later, it answers at once.
   *
   * @throws DomainException.RuleViolated {@code operations.nothing-to-copy}
   */
  public SnapshotView snapshot() {
    SnapshotView made = indexer.snapshot();
    activityLog.done("index.snapshot", "index", "search", made.directory());
    return made;
  }

  /**
   * Tries a thing again that was put aside.
   *
   * @throws DomainException.NotFound if nothing like it was put aside
   */
  public void retry(String type, UUID id) {
    var known = DocumentTypes.of(type).orElseThrow(DomainException.NotFound::new);
    activityLog.done("index.retry", type, id);
    if (!indexer.retry(known, id)) {
      throw new DomainException.NotFound();
    }
  }
}
