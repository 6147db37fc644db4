package jp.lg.isac.identity;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import jp.lg.isac.kernel.DomainException;

/**
 * Lets few work at a time, the others wait in the order in which they came, and sends away who
 * comes when all places to wait are taken: a queue without an end would hold every thread there is.
 */
final class Turns {
  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  private final Semaphore places;
  private final Semaphore turns;

  Turns(int atWork, int waiting) {
    places = new Semaphore(atWork + waiting);
    turns = new Semaphore(atWork, true);
  }

  /**
   * Works when it is one's turn.
   *
   * @throws DomainException.Busy if there is no place left to wait
   */
  <T> T take(Supplier<T> work) {
    if (!places.tryAcquire()) {
      throw new DomainException.Busy(RETRY_AFTER);
    }
    try {
      turns.acquireUninterruptibly();
      try {
        return work.get();
      } finally {
        turns.release();
      }
    } finally {
      places.release();
    }
  }

  /** How many wait. */
  int waiting() {
    return turns.getQueueLength();
  }
}
