package jp.lg.isac.benchmark;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Clients that each send the next request as soon as the last one is answered. They share the
 * machine with the server, so a figure alone says little; two of the same run say more.
 */
final class Load {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long LONGEST_NANOS = PATIENCE.toNanos() * 2;
  private static final int DIGITS = 3;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /**
   * What came of it.
   *
   * @param nanos how long each answer took
   * @param seconds how long all of it took
   */
  record Result(Histogram nanos, double seconds) {
    double perSecond() {
      return nanos.getTotalCount() / seconds;
    }

    double milliseconds(double percentile) {
      return nanos.getValueAtPercentile(percentile) / 1e6;
    }

    /** This one and another of the same kind together. */
    Result with(Result other) {
      var both = nanos.copy();
      both.add(other.nanos);
      return new Result(both, seconds + other.seconds);
    }
  }

  /**
   * Sends requests for some time, but no more than so many.
   *
   * @throws IllegalStateException if one is not answered with success
   */
  Result run(Supplier<HttpRequest.Builder> requests, int clients, Duration time, int atMost)
      throws InterruptedException {
    var nanos = new ConcurrentHistogram(LONGEST_NANOS, DIGITS);
    var left = new AtomicInteger(atMost);
    long begin = System.nanoTime();
    long end = begin + time.toNanos();
    try (var threads = Executors.newFixedThreadPool(clients)) {
      var running = new ArrayList<Future<?>>();
      for (int i = 0; i < clients; i++) {
        Callable<?> work =
            () -> {
              while (System.nanoTime() < end && left.getAndDecrement() > 0) {
                nanos.recordValue(send(requests.get()));
              }
              return nanos;
            };
        running.add(threads.submit(work));
      }
      for (var each : running) {
        each.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
    return new Result(nanos, (System.nanoTime() - begin) / 1e9);
  }

  private long send(HttpRequest.Builder request) throws IOException, InterruptedException {
    var built = request.timeout(PATIENCE).build();
    long begin = System.nanoTime();
    var answer = client.send(built, BodyHandlers.ofByteArray());
    long nanos = System.nanoTime() - begin;
    if (answer.statusCode() / 100 != 2) {
      throw new IllegalStateException(
          "%s %s: %d %s"
              .formatted(
                  built.method(),
                  built.uri(),
                  answer.statusCode(),
                  new String(answer.body(), StandardCharsets.UTF_8)));
    }
    return nanos;
  }

  /** How many bytes the answer to a request has. */
  int size(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofByteArray()).body().length;
  }
}
