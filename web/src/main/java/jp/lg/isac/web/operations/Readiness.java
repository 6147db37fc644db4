package jp.lg.isac.web.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import jp.lg.isac.demonstration.DemonstrationLoader;
import jp.lg.isac.indexing.IndexView;
import jp.lg.isac.indexing.Indexer;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Whether users may be sent here: the database answers, the index can be searched and, where this
 * is a demonstration, its data are loaded and indexed. Without its migrations the application does
 * not even start.
 */
@org.eclipse.microprofile.health.Readiness
@ApplicationScoped
public class Readiness implements HealthCheck {
  private static final System.Logger LOG = System.getLogger(Readiness.class.getName());

  @Inject Indexer indexer;
  @Inject DemonstrationLoader demonstration;

  private volatile boolean caughtUp;

  @Override
  public HealthCheckResponse call() {
    var response = HealthCheckResponse.named("isac");
    try {
      // In this order: what the loader wrote before it was done then counts as backlog.
      var data = demonstration.state();
      var index = indexer.view();
      if (index.state() == IndexView.State.AWAY) {
        // An index that nodes share is away from all of them; everything but search goes on.
        return response.withData("index", "AWAY").status(caughtUp).build();
      }
      boolean complete =
          data == DemonstrationLoader.State.LOADED || data == DemonstrationLoader.State.NOT_WANTED;
      boolean searchable = index.state() != IndexView.State.EMPTY;
      caughtUp |= complete && searchable && index.backlog() == 0;
      return response
          .withData("database", "UP")
          .withData("index", index.state().name())
          .withData("demonstration", (data.name() + " " + demonstration.progress()).strip())
          .status(complete && searchable && caughtUp)
          .build();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "not ready", e);
      return response.withData("database", "DOWN").down().build();
    }
  }
}
