package jp.lg.isac.benchmark;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import jp.lg.isac.test.Rest;
import org.HdrHistogram.Histogram;

/** How soon what was posted is found, while others post without a pause. */
final class Freshness {
  /** Each makes two documents or more: the own incident, which is looked for, and renditions. */
  private static final int POSTS_PER_SECOND = 50;

  private static final int CLIENTS = 8;

  /** Who asks without a pause takes a processor from those who post. */
  private static final int MILLISECONDS_BETWEEN_LOOKS = 20;

  private static final int DIGITS = 3;

  private final Workloads workloads;
  private final String scope;
  private final HttpClient client = HttpClient.newHttpClient();
  private final AtomicInteger posted = new AtomicInteger();

  /**
   * @param scope for whom all of it is posted
   */
  Freshness(Workloads workloads, String scope) {
    this.workloads = workloads;
    this.scope = scope;
  }

  /** A sentence for a Markdown page. */
  String measured(Duration time) throws IOException, InterruptedException {
    var nanos = new Histogram(DIGITS);
    long begin = System.nanoTime();
    long period = TimeUnit.SECONDS.toNanos(CLIENTS) / POSTS_PER_SECOND;
    try (var others = Executors.newScheduledThreadPool(CLIENTS)) {
      var posting = new ArrayList<Future<?>>();
      for (int i = 0; i < CLIENTS; i++) {
        posting.add(
            others.scheduleAtFixedRate(
                this::postOne, i * period / CLIENTS, period, TimeUnit.NANOSECONDS));
      }
      while (System.nanoTime() - begin < time.toNanos()) {
        nanos.recordValue(nanosUntilFound());
      }
      others.shutdown();
      for (var client : posting) {
        if (client.state() == Future.State.FAILED) {
          throw new IllegalStateException(client.exceptionNow());
        }
      }
    }
    return String.format(
        Locale.ROOT,
        "While %.0f incidents a second were posted (%s), each of two documents or more, what was posted"
            + " was found %.0f ms (p50), %.0f ms (p95), %.0f ms (p99) after the answer;"
            + " %d were looked for.",
        posted.get() / ((System.nanoTime() - begin) / 1e9),
        scope,
        nanos.getValueAtPercentile(50) / 1e6,
        nanos.getValueAtPercentile(95) / 1e6,
        nanos.getValueAtPercentile(99) / 1e6,
        nanos.getTotalCount());
  }

  private void postOne() {
    try {
      send(workloads.postTo(scope));
      posted.incrementAndGet();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private long nanosUntilFound() throws IOException, InterruptedException {
    var word = "語" + UUID.randomUUID().toString().replace("-", "");
    send(workloads.post(word, scope));
    long begin = System.nanoTime();
    while (Rest.object(send(workloads.tenBest('"' + word + '"'))).getInt("total") == 0) {
      TimeUnit.MILLISECONDS.sleep(MILLISECONDS_BETWEEN_LOOKS);
    }
    return System.nanoTime() - begin;
  }

  private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
    var answer = client.send(request.build(), BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2) {
      throw new IOException(answer.uri() + ": " + answer.body());
    }
    return answer.body();
  }
}
