package jp.lg.isac.search.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.lg.isac.search.PositionMovedException;
import org.jspecify.annotations.Nullable;

/**
 * The right to write to the shared index, which one node at a time has. It stands in the document
 * that holds the position; who changes that says which state he has seen, so one of two comes too
 * late. A claim that nobody gave back ends by itself.
 */
final class Claim {

  /** Longer than what a request may take, so that none arrives behind its claim. */
  private static final Duration LASTS = Client.LONGEST.multipliedBy(2);

  private static final String DOCUMENT = "/_doc/" + Mapping.POSITION;

  private final Client client;
  private final String index;
  private final @Nullable String from;
  private final String version;

  private Claim(Client client, String index, @Nullable String from, JsonNode claimed) {
    this.client = client;
    this.index = index;
    this.from = from;
    this.version = version(claimed);
  }

  /** The position that an index or the one behind an alias has. */
  static Optional<String> position(Client client, String index) throws IOException {
    return client
        .find("/" + index + DOCUMENT)
        .flatMap(found -> Optional.ofNullable(position(found)));
  }

  /**
   * Claims the index behind an alias.
   *
   * @throws PositionMovedException if it does not stand there, or another node is writing
   */
  static Claim of(Client client, String alias, @Nullable String from) throws IOException {
    var found = client.find("/" + alias + DOCUMENT).orElse(null);
    var position = found == null ? null : position(found);
    if (!Objects.equals(position, from)) {
      throw new PositionMovedException("from " + from + " but at " + position);
    }
    return claim(client, alias, found, position);
  }

  /** Claims the index behind an alias wherever it stands. */
  static Claim ofAny(Client client, String alias) throws IOException {
    var found = client.find("/" + alias + DOCUMENT).orElse(null);
    return claim(client, alias, found, found == null ? null : position(found));
  }

  private static Claim claim(
      Client client, String alias, @Nullable JsonNode found, @Nullable String position)
      throws IOException {
    long now = System.currentTimeMillis();
    if (found != null && found.path("_source").path(Mapping.CLAIMED_UNTIL).asLong() > now) {
      throw new PositionMovedException("another node is writing");
    }
    var index = found == null ? indexBehind(client, alias) : found.path("_index").asText();
    var state = found == null ? "op_type=create" : version(found);
    try {
      var claimed = client.put(path(index, state), document(position, now + LASTS.toMillis()));
      return new Claim(client, index, position, claimed);
    } catch (OpenSearchException e) {
      if (e.isConflict() || e.isNotFound()) {
        throw new PositionMovedException("another node claimed it");
      }
      throw e;
    }
  }

  private static String indexBehind(Client client, String alias) throws IOException {
    return client.get("/_alias/" + alias).fieldNames().next();
  }

  /** Its name; the alias may stand for another one by now. */
  String index() {
    return index;
  }

  /**
   * Moves the position, lets everybody see what was written, and gives the claim back.
   *
   * @throws PositionMovedException if it had ended before; what was written may be older than what
   *     others wrote, so all from the old position on is to be applied again
   */
  void release(String position) throws IOException {
    try {
      client.put(path(index, version) + "&refresh=true", document(position, 0));
    } catch (OpenSearchException e) {
      if (!e.isConflict()) {
        throw e;
      }
      client.put(path(index, "refresh=true"), document(from, 0));
      throw new PositionMovedException("the claim had ended");
    }
  }

  /** Gives it back with the position as it was, if it and its index are still there. */
  void abandon() throws IOException {
    try {
      client.put(path(index, version), document(from, 0));
    } catch (OpenSearchException e) {
      if (!e.isConflict() && !e.isNotFound()) {
        throw e;
      }
    }
  }

  /** Puts the position into an index that nobody else knows. */
  static void setPosition(Client client, String index, String position) throws IOException {
    client.put(path(index, "refresh=true"), document(position, 0));
  }

  /** By the alias for writing, that no index is made by a write that comes too late. */
  private static String path(String index, String condition) {
    return "/" + Names.writing(index) + DOCUMENT + "?require_alias=true&" + condition;
  }

  private static String version(JsonNode document) {
    return "if_seq_no=%d&if_primary_term=%d"
        .formatted(document.path("_seq_no").asLong(), document.path("_primary_term").asLong());
  }

  private static @Nullable String position(JsonNode found) {
    return found.path("_source").path(Mapping.POSITION).textValue();
  }

  private static Map<String, Object> document(@Nullable String position, long claimedUntil) {
    var document = new HashMap<String, Object>();
    document.put(Mapping.CLAIMED_UNTIL, claimedUntil);
    if (position != null) {
      document.put(Mapping.POSITION, position);
    }
    return document;
  }
}
