package jp.lg.isac.search.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.lg.isac.search.Dictionary;
import jp.lg.isac.search.DocumentKey;
import jp.lg.isac.search.DocumentType;
import jp.lg.isac.search.Explanation;
import jp.lg.isac.search.PositionMovedException;
import jp.lg.isac.search.Reader;
import jp.lg.isac.search.SearchChange;
import jp.lg.isac.search.SearchEngine;
import jp.lg.isac.search.SearchPage;
import jp.lg.isac.search.SearchQuery;
import jp.lg.isac.search.analysis.TextAnalyzer;
import jp.lg.isac.search.query.Among;
import jp.lg.isac.search.query.Answer;
import jp.lg.isac.search.query.Cursor;
import jp.lg.isac.search.query.CursorSeal;
import jp.lg.isac.search.query.Explaining;
import jp.lg.isac.search.query.Fields;
import jp.lg.isac.search.query.Suggestions;
import org.jspecify.annotations.Nullable;

/**
 * The search engine beside the product: one index in an OpenSearch, which all nodes share.
 *
 * <p>An alias names the live index. A rebuild fills another one; moving the alias is the step that
 * makes it count.
 */
public final class OpenSearchEngine implements SearchEngine {

  /** A rebuild that takes longer was left by a node that died. */
  private static final Duration LONGEST_REBUILD = Duration.ofDays(1);

  private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(200);

  /** Characters in one request; OpenSearch takes up to 100 MB. */
  private static final int LONGEST_REQUEST = 5_000_000;

  private final Client client;
  private final Names names;
  private final byte[] key;
  private final CursorSeal seal;

  /** Fits the live index; one that is replaced is left to whoever still asks with it. */
  private volatile TextAnalyzer analyzer;

  private @Nullable OpenSearchRebuild rebuild;

  /** What could not be given back, as the server was away. */
  private @Nullable Claim left;

  private OpenSearchEngine(OpenSearchServer server) throws IOException {
    this.client = new Client(server);
    this.names = new Names(server.prefix());
    try {
      this.key = sharedKey(CursorSeal.newKey());
      this.seal = CursorSeal.with(key);
      if (client.find("/_alias/" + names.live()).isEmpty()) {
        createEmpty();
      }
      this.analyzer = new TextAnalyzer(storedDictionary());
    } catch (IOException | RuntimeException e) {
      client.close();
      throw e;
    }
  }

  /**
   * Opens the index; where there is none of this {@link Fields#VERSION}, an empty one, which has no
   * {@link #position()}.
   *
   * @throws UncheckedIOException if the server does not answer, or refuses
   */
  public static OpenSearchEngine open(OpenSearchServer server) {
    try {
      return new OpenSearchEngine(server);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The key that all nodes share: where there is none, the one that is offered. */
  private byte[] sharedKey(byte[] offered) throws IOException {
    var path = "/" + names.keys();
    var settings = Map.of("number_of_shards", 1, "auto_expand_replicas", "0-1");
    var mappings = Map.of("dynamic", false);
    unlessThere(() -> client.put(path, Map.of("settings", settings, "mappings", mappings)));
    var key = Base64.getEncoder().encodeToString(offered);
    unlessThere(() -> client.put(path + "/_create/cursor", Map.of("key", key)));
    var stored = client.get(path + "/_doc/cursor").path("_source").path("key").asText();
    return Base64.getDecoder().decode(stored);
  }

  private void create(String index, Map<String, ?> aliases, Dictionary dictionary)
      throws IOException {
    var all = new HashMap<String, Object>(aliases);
    all.put(Names.writing(index), Map.of());
    unlessThere(() -> client.put("/" + index, Mapping.index(all, dictionary)));
  }

  private void createEmpty() throws IOException {
    create(names.first(), Map.of(names.live(), Map.of()), Dictionary.shipped());
  }

  /** Where the server has lost its data, an empty index stands there again, for a rebuild. */
  private Dictionary storedDictionary() throws IOException {
    var path = "/" + names.live() + "/_mapping";
    var kept = client.find(path);
    if (kept.isEmpty()) {
      createEmpty();
      var unused = sharedKey(key);
    }
    return Mapping.dictionary(kept.isPresent() ? kept.get() : client.get(path));
  }

  /** Two nodes may start at the same time. */
  private static void unlessThere(Request request) throws IOException {
    try {
      request.send();
    } catch (OpenSearchException e) {
      if (!e.isConflict() && !e.isThere()) {
        throw e;
      }
    }
  }

  private interface Request {
    Object send() throws IOException;
  }

  private interface Reading<T> {
    T in(OpenSearchIndex index) throws IOException;
  }

  private <T> T inLive(Reader reader, Reading<T> reading) {
    try {
      try {
        return reading.in(new OpenSearchIndex(client, names.live(), reader));
      } catch (OpenSearchException e) {
        if (!e.isNotThere()) {
          throw e;
        }
        // A rebuild took its place between two requests, or within one; the new one answers.
        return reading.in(new OpenSearchIndex(client, names.live(), reader));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public SearchPage search(SearchQuery query) {
    var cursor = Cursor.of(query, seal);
    return inLive(query.reader(), index -> Answer.to(query, cursor, index, analyzer, seal));
  }

  @Override
  public SearchPage trial(SearchQuery query, Dictionary draft) {
    var firstPage = query.withCursor(null);
    var withDraft = analyzer.withSynonymsOf(draft);
    return inLive(query.reader(), index -> Answer.to(firstPage, null, index, withDraft, seal));
  }

  @Override
  public Optional<Explanation> explain(SearchQuery query, DocumentType type, UUID id) {
    var firstPage = query.withCursor(null).withLimit(Explanation.LOOKED_THROUGH);
    return inLive(
        query.reader(),
        index -> {
          var hits = Answer.to(firstPage, null, index, analyzer, seal).items();
          return Explaining.of(firstPage, Fields.key(type, id), hits, analyzer, index);
        });
  }

  @Override
  public Set<DocumentKey> among(SearchQuery query, Set<DocumentKey> documents) {
    return documents.isEmpty()
        ? Set.of()
        : inLive(query.reader(), index -> Among.of(query, documents, analyzer, index));
  }

  @Override
  public List<String> suggest(Reader reader, String prefix, int limit) {
    return inLive(reader, index -> Suggestions.find(index, reader, prefix, limit));
  }

  @Override
  public synchronized void apply(
      List<SearchChange> changes, @Nullable String from, String position) {
    var lines = lines(changes, analyzer);
    try {
      giveBackWhatWasLeft();
      var claim = Claim.of(client, names.live(), from);
      left = claim;
      try {
        write(claim.index(), lines);
      } catch (IOException | RuntimeException e) {
        giveBack(claim, e);
        throw e;
      }
      claim.release(position);
      left = null;
    } catch (PositionMovedException e) {
      left = null;
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void giveBack(Claim claim, Exception cause) {
    try {
      claim.abandon();
      left = null;
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  /** Or nobody could write until it ends by itself, after the server is there again. */
  private void giveBackWhatWasLeft() throws IOException {
    if (left != null) {
      left.abandon();
      left = null;
    }
  }

  @Override
  public Optional<String> position() {
    try {
      return Claim.position(client, names.live());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public long size() {
    try {
      var documents = Map.of("query", Map.of("exists", Map.of("field", Fields.KEY)));
      return client.post("/" + names.live() + "/_count", documents).path("count").asLong();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Another node may have given the index another one: that is taken up by asking. */
  @Override
  public synchronized Dictionary dictionary() {
    try {
      var stored = storedDictionary();
      if (!stored.equals(analyzer.dictionary())) {
        analyzer = new TextAnalyzer(stored);
      }
      return stored;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized void takeSynonymsOf(Dictionary other) {
    try {
      var next = analyzer.withSynonymsOf(other);
      client.put(
          "/" + names.live() + "/_mapping", Map.of(Mapping.META, Mapping.meta(next.dictionary())));
      analyzer = next;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized Rebuild rebuild(Dictionary dictionary) {
    if (rebuild != null) {
      throw new IllegalStateException("a rebuild is under way");
    }
    var itsAnalyzer = new TextAnalyzer(dictionary);
    try {
      removeWhatWasLeft();
      var index = names.next();
      create(index, Map.of(), dictionary);
      rebuild = new OpenSearchRebuild(index, itsAnalyzer);
      return rebuild;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Rebuilds of nodes that died; those of other nodes may be under way. */
  private void removeWhatWasLeft() throws IOException {
    var live = liveIndexes();
    var all =
        client.get("/" + names.live() + "-*/_settings/index.creation_date?flat_settings=true");
    long oldest = Instant.now().minus(LONGEST_REBUILD).toEpochMilli();
    for (var entry : all.properties()) {
      long made = entry.getValue().path("settings").path("index.creation_date").asLong();
      if (!live.contains(entry.getKey()) && made < oldest) {
        client.delete("/" + entry.getKey());
      }
    }
  }

  private Set<String> liveIndexes() throws IOException {
    var live = new HashSet<String>();
    client
        .find("/_alias/" + names.live())
        .ifPresent(aliases -> aliases.fieldNames().forEachRemaining(live::add));
    return live;
  }

  @Override
  public synchronized void close() {
    if (rebuild != null) {
      rebuild.close();
    }
    client.close();
    analyzer.close();
  }

  private static List<String> lines(List<SearchChange> changes, TextAnalyzer analyzer) {
    return changes.stream().map(change -> Mapping.lines(change, analyzer)).toList();
  }

  private void write(String index, List<String> lines) throws IOException {
    var path = "/" + Names.writing(index) + "/_bulk?require_alias=true";
    var part = new ArrayList<String>();
    int length = 0;
    for (var line : lines) {
      if (length + line.length() > LONGEST_REQUEST && !part.isEmpty()) {
        bulk(path, part);
        part.clear();
        length = 0;
      }
      part.add(line);
      length += line.length();
    }
    if (!part.isEmpty()) {
      bulk(path, part);
    }
  }

  private void bulk(String path, List<String> lines) throws IOException {
    var answer = client.bulk(path, lines);
    if (!answer.path("errors").asBoolean()) {
      return;
    }
    for (var item : answer.path("items")) {
      for (var outcome : item) {
        int status = outcome.path("status").asInt();
        var error = outcome.path("error");
        if (status == 400) {
          throw new IllegalArgumentException(
              "cannot be indexed: " + error.path("type").asText("unknown"));
        }
        if (!error.isMissingNode()) {
          throw new OpenSearchException(status, error.path("type").asText("unknown"));
        }
      }
    }
  }

  private final class OpenSearchRebuild implements Rebuild {
    private final String index;
    private final TextAnalyzer itsAnalyzer;
    private boolean isOpen = true;

    OpenSearchRebuild(String index, TextAnalyzer itsAnalyzer) {
      this.index = index;
      this.itsAnalyzer = itsAnalyzer;
    }

    @Override
    public void apply(List<SearchChange> changes) {
      try {
        write(index, lines(changes, itsAnalyzer));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void complete(String position) {
      synchronized (OpenSearchEngine.this) {
        try {
          Claim.setPosition(client, index, position);
          var replaced = replaceLive();
          analyzer = itsAnalyzer;
          end();
          for (var old : replaced) {
            client.delete("/" + old);
          }
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }

    private Set<String> replaceLive() throws IOException {
      if (liveIndexes().isEmpty()) {
        goLive(Set.of());
        return Set.of();
      }
      // Not given back: its index goes, and who wanted to write to it comes to the new one.
      var claim = claimLive();
      try {
        var replaced = liveIndexes();
        goLive(replaced);
        return replaced;
      } catch (IOException | RuntimeException e) {
        left = claim;
        giveBack(claim, e);
        throw e;
      }
    }

    private void goLive(Set<String> replaced) throws IOException {
      var alias = names.live();
      var actions = new ArrayList<Map<String, Object>>();
      replaced.forEach(old -> actions.add(Map.of("remove", Map.of("index", old, "alias", alias))));
      actions.add(Map.of("add", Map.of("index", index, "alias", alias)));
      client.post("/_aliases", Map.of("actions", actions));
    }

    /** Waits for another node that is writing. */
    private Claim claimLive() throws IOException {
      while (true) {
        try {
          return Claim.ofAny(client, names.live());
        } catch (PositionMovedException e) {
          try {
            Thread.sleep(BETWEEN_ATTEMPTS);
          } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw e;
          }
        }
      }
    }

    @Override
    public void close() {
      synchronized (OpenSearchEngine.this) {
        if (!isOpen) {
          return;
        }
        end();
        try {
          client.delete("/" + index);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }

    private void end() {
      isOpen = false;
      rebuild = null;
    }
  }
}
