package jp.lg.isac.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import jp.lg.isac.identity.OpenWork;

/** Who follows in somebody's place is told of the reports that he followed. */
@ApplicationScoped
class Subscriptions implements OpenWork {
  @Inject ThreadRepository threads;

  @Override
  public int handOver(UUID from, UUID to) {
    return threads.handOverFollowing(from, to);
  }
}
