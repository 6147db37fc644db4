package jp.lg.isac.indexing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import jp.lg.isac.search.Dictionary;
import jp.lg.isac.search.DocumentKey;
import jp.lg.isac.search.DocumentType;
import jp.lg.isac.search.Explanation;
import jp.lg.isac.search.Reader;
import jp.lg.isac.search.SearchChange;
import jp.lg.isac.search.SearchDocument;
import jp.lg.isac.search.SearchEngine;
import jp.lg.isac.search.SearchPage;
import jp.lg.isac.search.SearchQuery;
import org.jspecify.annotations.Nullable;

/** An index in memory that cannot take certain documents, whole batches with them. */
final class FakeEngine implements SearchEngine {
  final Set<UUID> indigestible = new HashSet<>();
  private Map<UUID, SearchDocument> documents = new HashMap<>();
  private Dictionary dictionary = Dictionary.shipped();
  private @Nullable String position;
  boolean away;

  Set<String> titles() {
    var titles = new TreeSet<String>();
    documents.values().forEach(document -> titles.add(document.title()));
    return titles;
  }

  void standAt(String newPosition) {
    position = newPosition;
  }

  @Override
  public void apply(List<SearchChange> changes, @Nullable String from, String newPosition) {
    applyTo(documents, changes);
    position = newPosition;
  }

  private void applyTo(Map<UUID, SearchDocument> target, List<SearchChange> changes) {
    for (var change : changes) {
      if (change instanceof SearchChange.Put put && indigestible.contains(put.document().id())) {
        throw new IllegalArgumentException("indigestible");
      }
    }
    for (var change : changes) {
      switch (change) {
        case SearchChange.Put put -> target.put(put.document().id(), put.document());
        case SearchChange.Remove remove -> target.remove(remove.id());
      }
    }
  }

  @Override
  public Optional<String> position() {
    if (away) {
      throw new UncheckedIOException(new IOException("nobody answers"));
    }
    return Optional.ofNullable(position);
  }

  @Override
  public long size() {
    return documents.size();
  }

  @Override
  public Dictionary dictionary() {
    return dictionary;
  }

  @Override
  public void takeSynonymsOf(Dictionary other) {
    dictionary = new Dictionary(other.synonyms(), dictionary.words());
  }

  @Override
  public SearchPage trial(SearchQuery query, Dictionary draft) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Rebuild rebuild(Dictionary made) {
    var next = new HashMap<UUID, SearchDocument>();
    return new Rebuild() {
      @Override
      public void apply(List<SearchChange> changes) {
        applyTo(next, changes);
      }

      @Override
      public void complete(String newPosition) {
        documents = next;
        dictionary = made;
        position = newPosition;
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public SearchPage search(SearchQuery query) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Explanation> explain(SearchQuery query, DocumentType type, UUID id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Set<DocumentKey> among(SearchQuery query, Set<DocumentKey> among) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<String> suggest(Reader reader, String prefix, int limit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {}
}
