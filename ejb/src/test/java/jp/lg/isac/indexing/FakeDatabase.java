package jp.lg.isac.indexing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import jp.lg.isac.search.DocumentType;
import jp.lg.isac.search.SearchChange;
import jp.lg.isac.search.SearchDocument;

/** Articles, the log of their changes and what could not be indexed, in memory. */
@SuppressWarnings("NullAway") // no database behind it
final class FakeDatabase {
  private static final DataSource NONE = null;

  private final Map<UUID, String> articles = new HashMap<>();
  private final List<UUID> changes = new ArrayList<>();
  final Set<UUID> unreadable = new HashSet<>();
  final Map<Key, Integer> failures = new LinkedHashMap<>();
  final Set<String> snapshots = new HashSet<>();
  String identity = "here";
  long prunedUpTo;
  Runnable whileRebuilding = () -> {};

  UUID write(String title) {
    var id = UUID.randomUUID();
    rewrite(id, title);
    return id;
  }

  void rewrite(UUID id, String title) {
    articles.put(id, title);
    changes.add(id);
  }

  void remove(UUID id) {
    articles.remove(id);
    changes.add(id);
  }

  final ChangeLog log =
      new ChangeLog(NONE) {
        @Override
        List<Entry> after(LogPosition position, int limit) {
          var entries = new ArrayList<Entry>();
          for (int seq = (int) position.seq() + 1; seq <= changes.size(); seq++) {
            if (entries.size() < limit) {
              entries.add(
                  new Entry(
                      new LogPosition("1", seq),
                      new Key(DocumentType.ARTICLE, changes.get(seq - 1))));
            }
          }
          return entries;
        }

        @Override
        String identity() {
          return identity;
        }

        @Override
        LogPosition horizon() {
          return new LogPosition("1", prunedUpTo);
        }

        @Override
        void noteSnapshot(IndexPlace place) {
          snapshots.add(place.toString());
        }

        @Override
        boolean knowsSnapshot(IndexPlace place) {
          return snapshots.contains(place.toString());
        }

        @Override
        LogPosition now() {
          return new LogPosition("1", changes.size());
        }

        @Override
        boolean reachesBackTo(LogPosition position) {
          return position.seq() >= prunedUpTo;
        }

        @Override
        long countAfter(LogPosition position) {
          return changes.size() - position.seq();
        }
      };

  final Documents documents =
      new Documents(NONE, List.of()) {
        @Override
        Map<Key, SearchChange> load(Collection<Key> keys, BiConsumer<Key, Exception> failed) {
          var loaded = new LinkedHashMap<Key, SearchChange>();
          for (var key : keys) {
            if (unreadable.contains(key.id())) {
              failed.accept(key, new IllegalStateException("unreadable"));
            } else {
              loaded.put(key, change(key));
            }
          }
          return loaded;
        }

        @Override
        List<Key> keys() {
          var keys = articles.keySet().stream().map(id -> new Key(DocumentType.ARTICLE, id));
          var all = keys.toList();
          whileRebuilding.run();
          return all;
        }
      };

  final IndexFailures aside =
      new IndexFailures(NONE, "node") {
        @Override
        void failed(Key key, Exception cause) {
          failures.merge(key, 1, Integer::sum);
        }

        @Override
        List<Key> due(int limit) {
          return List.copyOf(failures.keySet());
        }

        @Override
        void succeeded(Collection<Key> keys) {
          failures.keySet().removeAll(keys);
        }

        @Override
        List<IndexFailureView> list() {
          return List.of();
        }
      };

  private SearchChange change(Key key) {
    var title = articles.get(key.id());
    return title == null
        ? new SearchChange.Remove(key.type(), key.id())
        : new SearchChange.Put(
            new SearchDocument(
                key.type(), key.id(), title, "", Map.of(), Instant.EPOCH, Set.of("all"), Set.of()));
  }
}
