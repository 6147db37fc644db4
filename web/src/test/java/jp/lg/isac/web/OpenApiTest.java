package jp.lg.isac.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What programs rely on is written down: a route without an entry, an entry without a route and a
 * schema that is no longer true are seen here, and the change of the interface in its file.
 */
class OpenApiTest {
  private static final Path STORED = Path.of("src/main/resources/openapi.json");
  private static final int LINE = 120;
  private static final JsonNode DOCUMENT = OpenApiDocument.ofTheProduct();

  @Test
  void isStoredAsTheResourcesAre() throws IOException {
    var now = printed(DOCUMENT, "") + "\n";
    if (Boolean.getBoolean("openapi.write")) {
      Files.writeString(STORED, now);
    }

    assertThat(STORED)
        .as(
            "the REST interface has changed; if so it shall be, run the tests with -Dopenapi.write=true")
        .hasContent(now);
  }

  @Test
  void givesEachOperationANameOfItsOwn() {
    var ids = DOCUMENT.findValuesAsText("operationId");

    assertThat(ids).hasSizeGreaterThan(150).doesNotHaveDuplicates();
  }

  @Test
  void refersToNothingThatIsNotThere() {
    List<String> references = DOCUMENT.findValuesAsText("$ref");

    assertThat(references)
        .isNotEmpty()
        .allSatisfy(
            reference ->
                assertThat(DOCUMENT.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse());
  }

  /** What fits on a line stands on one, so that a change is seen where it is. */
  private static String printed(JsonNode node, String indent) {
    var flat = node.toString();
    if (!node.isContainerNode() || indent.length() + flat.length() <= LINE) {
      return flat;
    }
    var inside = indent + " ";
    return node.isArray()
        ? node.valueStream()
            .map(item -> inside + printed(item, inside))
            .collect(Collectors.joining(",\n", "[\n", "\n" + indent + "]"))
        : node.propertyStream()
            .map(e -> inside + "\"" + e.getKey() + "\": " + printed(e.getValue(), inside))
            .collect(Collectors.joining(",\n", "{\n", "\n" + indent + "}"));
  }
}
