package jp.lg.isac.leak;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.function.Function;
import jp.lg.isac.test.Product;
import jp.lg.isac.test.Rest;

/**
 * A valid request that changes something.
 *
 * @param path template of its route
 * @param account who may send it
 * @param type media type of the body, empty if it has none
 * @param body names what was made before by {@link Made#id}
 * @param when it is sent
 */
record Write(
    String verb, String path, String account, String type, Function<Made, String> body, When when) {
  static final String FORM = "multipart/form-data; boundary=leak";
  private static final Set<String> CHANGES = Set.of("PUT", "PATCH");

  /** When a write is carried out, beside being tried with foreign ids. */
  enum When {
    /** First of all: what it makes is for others too. */
    BEFORE,
    /** By A, for itself; nobody else may notice. */
    PRIVATELY,
    /** By the centre, for itself. */
    PRIVATELY_BY_THE_CENTRE,
    /** Not at all; the reason stands beside it. */
    NEVER
  }

  /** Carries it out. */
  HttpResponse<String> send(Made made) {
    var rest = Product.running().as(account);
    var etag = CHANGES.contains(verb) ? etag(rest, made) : "\"1\"";
    var response = sendAs(account, made, etag);
    if (response.statusCode() >= 300) {
      throw new AssertionError(
          "%s %s by %s: %d %s"
              .formatted(verb, path, account, response.statusCode(), response.body()));
    }
    made.learn(response);
    return response;
  }

  /** Sends it as anybody. */
  HttpResponse<String> sendAs(String anybody, Made made, String etag) {
    var rest = Product.running().as(anybody);
    var request = rest.request(RestWalk.BASE + made.addressOf(path));
    if (!type.isEmpty()) {
      request.header("Content-Type", type);
    }
    if (CHANGES.contains(verb)) {
      request.header("If-Match", etag);
    }
    return rest.send(request.method(verb, BodyPublishers.ofString(body.apply(made))));
  }

  /** Of the thing itself, or of what it is a part of. */
  private String etag(Rest rest, Made made) {
    var thing = Surface.hasList(path) ? path : path.substring(0, path.lastIndexOf('/'));
    return rest.get(RestWalk.BASE + made.addressOf(thing)).headers().firstValue("ETag").orElse("");
  }
}
