package jp.lg.isac.search.opensearch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Speaks JSON to the REST API. */
final class Client implements AutoCloseable {

  /** A request that takes longer has failed; no claim to the index ends before. */
  static final Duration LONGEST = Duration.ofSeconds(30);

  private static final System.Logger LOG = System.getLogger(Client.class.getName());
  private static final ObjectMapper JSON = new ObjectMapper();

  private final OpenSearchServer server;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  Client(OpenSearchServer server) {
    this.server = server;
  }

  JsonNode get(String path) throws IOException {
    return send("GET", path, "", "application/json");
  }

  /** Nothing where there is no such thing. */
  Optional<JsonNode> find(String path) throws IOException {
    try {
      return Optional.of(get(path));
    } catch (OpenSearchException e) {
      if (e.isNotFound()) {
        return Optional.empty();
      }
      throw e;
    }
  }

  JsonNode post(String path, Map<String, ?> body) throws IOException {
    return send("POST", path, json(body), "application/json");
  }

  JsonNode put(String path, Map<String, ?> body) throws IOException {
    return send("PUT", path, json(body), "application/json");
  }

  JsonNode delete(String path) throws IOException {
    return send("DELETE", path, "", "application/json");
  }

  /** Lines of JSON, each with its line feed. */
  JsonNode bulk(String path, List<String> lines) throws IOException {
    return send("POST", path, String.join("", lines), "application/x-ndjson");
  }

  static String json(Map<String, ?> body) throws JsonProcessingException {
    return JSON.writeValueAsString(body);
  }

  @Override
  public void close() {
    http.shutdownNow();
  }

  private JsonNode send(String method, String path, String body, String type) throws IOException {
    var request =
        HttpRequest.newBuilder(URI.create(server.url() + path))
            .timeout(LONGEST)
            .header("Content-Type", type)
            // Half a surrogate pair becomes a question mark here, in documents and questions alike.
            .method(method, BodyPublishers.ofString(body, StandardCharsets.UTF_8));
    if (server.user() != null) {
      var credentials = server.user() + ":" + (server.password() == null ? "" : server.password());
      var bytes = credentials.getBytes(StandardCharsets.UTF_8);
      request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(bytes));
    }
    try {
      var response = http.send(request.build(), BodyHandlers.ofByteArray());
      if (response.statusCode() >= 300) {
        throw refused(method, path, response.statusCode(), response.body());
      }
      return response.body().length == 0
          ? MissingNode.getInstance()
          : JSON.readTree(response.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while OpenSearch was asked");
    }
  }

  private static OpenSearchException refused(String method, String path, int status, byte[] body) {
    LOG.log(
        Level.DEBUG, () -> method + " " + path + ": " + new String(body, StandardCharsets.UTF_8));
    try {
      return new OpenSearchException(
          status, JSON.readTree(body).path("error").path("type").asText("without a reason"));
    } catch (IOException e) {
      return new OpenSearchException(status, "without a reason");
    }
  }
}
