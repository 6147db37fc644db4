package jp.lg.isac.web.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import jp.lg.isac.indexing.IndexFailureView;
import jp.lg.isac.indexing.IndexView;
import jp.lg.isac.indexing.Indexer;

/** What a monitor watches: requests, the search index of this node, the JVM. No tenant, no user. */
@ApplicationScoped
public class Metrics {
  @Inject Indexer indexer;

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics garbageCollection = new JvmGcMetrics();

  @PostConstruct
  void watch() {
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    garbageCollection.bindTo(registry);
    Gauge.builder("isac.index.backlog", indexer, i -> i.view().backlog())
        .description("Changes that the search index of this node has not seen yet")
        .register(registry);
    Gauge.builder("isac.index.documents", indexer, i -> i.view().documents())
        .description("Documents in the search index of this node")
        .register(registry);
    Gauge.builder("isac.index.aborted", indexer, i -> aborted(i.view()))
        .description("Things that could not be indexed and wait for an operator")
        .register(registry);
  }

  @PreDestroy
  void close() {
    garbageCollection.close();
    registry.close();
  }

  /** A request was answered. */
  void answered(String surface, String method, int status, Duration after) {
    Timer.builder("isac.http.requests")
        .description("Answered requests, by surface (page, api, file), method and status")
        .publishPercentileHistogram()
        .minimumExpectedValue(Duration.ofMillis(1))
        .maximumExpectedValue(Duration.ofSeconds(30))
        .tags("surface", surface, "method", method, "status", Integer.toString(status))
        .register(registry)
        .record(after);
  }

  /** All of it in the text format that Prometheus reads. */
  String text() {
    return registry.scrape();
  }

  private static long aborted(IndexView view) {
    return view.failures().stream()
        .filter(failure -> failure.state() == IndexFailureView.State.ABORTED)
        .count();
  }
}
