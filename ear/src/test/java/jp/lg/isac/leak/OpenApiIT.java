package jp.lg.isac.leak;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.lg.isac.test.Product;
import jp.lg.isac.test.Rest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is served at {@code /openapi} is true: of the routes, and of what they answer. */
class OpenApiIT {
  private final JsonObject document =
      Rest.object(Product.running().anonymous().get("/openapi?format=JSON"));

  @Test
  void namesEveryRouteAndNoOther() {
    var described = new TreeSet<String>();
    document
        .getJsonObject("paths")
        .forEach(
            (path, operations) ->
                operations.asJsonObject().keySet().stream()
                    .map(verb -> verb.toUpperCase(Locale.ROOT) + " " + path.substring(1))
                    .forEach(described::add));

    assertThat(described)
        .containsExactlyInAnyOrderElementsOf(
            Surface.routes().stream().map(Surface.Route::toString).toList());
  }

  /** Each answer that the reader comes across has the shape that is described. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "staff@482013",
        "admin@482013",
        "auditor@482013",
        "coordinator@480002",
        "admin@990001"
      })
  void describesWhatIsAnswered(String reader) {
    Sweep.stored();
    var walk = RestWalk.of(Product.running().as(reader), Map.of());

    assertThat(
            walk.addresses().entrySet().stream()
                .flatMap(
                    route ->
                        route.getValue().stream()
                            .flatMap(address -> misfits(route.getKey(), address, walk))))
        .isEmpty();
  }

  private Stream<String> misfits(String route, String address, RestWalk walk) {
    var answer = walk.answers().get(address);
    if (answer == null || answer.body().isEmpty()) {
      return Stream.empty();
    }
    if (!answer.isOk()) {
      var refused = document.getJsonObject("components").getJsonObject("responses");
      return misfits(address, answer, refused.getJsonObject("Refused"));
    }
    var described =
        document
            .getJsonObject("paths")
            .getJsonObject("/" + route)
            .getJsonObject("get")
            .getJsonObject("responses")
            .getJsonObject(Integer.toString(answer.status()));
    return misfits(address, answer, described);
  }

  private Stream<String> misfits(String address, Answer answer, JsonObject described) {
    var content = described.getJsonObject("content");
    var type = answer.headers().split(";")[0];
    if (content.containsKey("*/*")) {
      return Stream.empty();
    }
    if (!content.containsKey(type)) {
      return Stream.of("%s answers %s, not %s".formatted(address, type, content.keySet()));
    }
    try (var reader = Json.createReader(new StringReader(answer.body()))) {
      return new JsonShape(document)
          .misfits(reader.readValue(), content.getJsonObject(type).getJsonObject("schema"))
          .map(misfit -> address + ": " + misfit);
    }
  }
}
