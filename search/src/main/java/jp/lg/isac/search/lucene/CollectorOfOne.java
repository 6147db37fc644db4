package jp.lg.isac.search.lucene;

import java.util.Collection;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;

/** The index is searched by one thread, so there is one collector and nothing to merge. */
record CollectorOfOne<C extends Collector>(C collector) implements CollectorManager<C, C> {

  static <C extends Collector> CollectorOfOne<C> of(C collector) {
    return new CollectorOfOne<>(collector);
  }

  @Override
  public C newCollector() {
    return collector;
  }

  @Override
  public C reduce(Collection<C> collectors) {
    return collector;
  }
}
