package jp.lg.isac.demonstration;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Comparator;
import jp.lg.isac.kernel.Schema;
import jp.lg.isac.kernel.Settings;
import jp.lg.isac.sharing.Tenant;

/**
 * Loads the demonstration data beside the start of the server, the first time that a demonstration
 * database is started. Until it is done the product says that it is not ready.
 */
@Startup
@Singleton
@DependsOn("Schema")
@TransactionManagement(TransactionManagementType.BEAN)
public class DemonstrationLoader {
  private static final System.Logger LOG = System.getLogger(DemonstrationLoader.class.getName());

  /** How far the loading is. */
  public enum State {
    NOT_WANTED,
    LOADING,
    LOADED,
    FAILED
  }

  @Inject Schema schema;
  @Inject DemonstrationStep step;
  @Inject Settings settings;
  @Inject Clock clock;
  @Inject Tenant tenant;
  @Inject @Any Instance<DemonstrationSource> sources;
  @Resource ManagedExecutorService executor;

  private volatile State state = State.NOT_WANTED;
  private volatile String progress = "";

  @PostConstruct
  void start() {
    if (schema.isDemonstration()) {
      state = State.LOADING;
      var unused = executor.submit(this::load);
    }
  }

  public State state() {
    return state;
  }

  /** What is being loaded, and how far that is; empty when there is nothing to say. */
  public String progress() {
    return progress;
  }

  private void tell(String howFar) {
    progress = howFar;
    LOG.log(Level.INFO, "demonstration data: {0}", howFar);
  }

  private void load() {
    try {
      var demonstration =
          new Demonstration(
              DemonstrationPeople.people(),
              tenant,
              clock.instant(),
              settings.demonstrationReports(),
              this::tell);
      sources.stream()
          .filter(source -> source.isWanted(demonstration))
          .sorted(
              Comparator.comparingInt(DemonstrationSource::order)
                  .thenComparing(DemonstrationLoader::name))
          .forEach(
              source -> {
                tell(name(source));
                step.once(name(source), () -> source.load(demonstration));
              });
      progress = "";
      state = State.LOADED;
      LOG.log(Level.INFO, "demonstration data is loaded");
    } catch (RuntimeException e) {
      state = State.FAILED;
      LOG.log(Level.ERROR, "demonstration data cannot be loaded", e);
    }
  }

  private static String name(DemonstrationSource source) {
    return source.getClass().getSimpleName().replaceAll("[$_].*", "");
  }
}
