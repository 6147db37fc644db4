package jp.lg.isac.test;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The product's REST for one caller; paths begin with a slash. */
public final class Rest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final URI base;
  private final @Nullable String token;

  /** REST at an address; without a token, as nobody. */
  public Rest(URI base, @Nullable String token) {
    this.base = base;
    this.token = token;
  }

  public HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  public HttpResponse<String> post(String path, String json) {
    return send(jsonRequest(path).POST(BodyPublishers.ofString(json)));
  }

  public HttpResponse<String> put(String path, String json, String etag) {
    return send(jsonRequest(path).header("If-Match", etag).PUT(BodyPublishers.ofString(json)));
  }

  public HttpResponse<String> patch(String path, String json, String etag) {
    return send(
        jsonRequest(path).header("If-Match", etag).method("PATCH", BodyPublishers.ofString(json)));
  }

  public HttpResponse<String> delete(String path) {
    return send(request(path).DELETE());
  }

  /** Sends a file as the part {@code file} of a form. */
  public HttpResponse<String> upload(String path, String name, byte[] content) {
    var head =
        """
        --isac\r
        Content-Disposition: form-data; name="file"; filename="%s"\r
        Content-Type: application/octet-stream\r
        \r
        """
            .formatted(name);
    return send(
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=isac")
            .POST(
                BodyPublishers.ofByteArrays(
                    List.of(
                        head.getBytes(StandardCharsets.UTF_8),
                        content,
                        "\r\n--isac--\r\n".getBytes(StandardCharsets.UTF_8)))));
  }

  /** A request to a path, with the caller's token, for what the other methods cannot say. */
  public HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(60));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return request;
  }

  private HttpRequest.Builder jsonRequest(String path) {
    return request(path).header("Content-Type", "application/json");
  }

  /** Sends what {@link #request} began. */
  public HttpResponse<String> send(HttpRequest.Builder request) {
    return send(request, BodyHandlers.ofString());
  }

  /** Sends what {@link #request} began, for an answer that is no text. */
  public <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
    try {
      return CLIENT.send(request.build(), body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The answer's body as a JSON object. */
  public static JsonObject object(HttpResponse<String> response) {
    return object(response.body());
  }

  /** Text as a JSON object. */
  public static JsonObject object(String json) {
    try (var reader = Json.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }
}
