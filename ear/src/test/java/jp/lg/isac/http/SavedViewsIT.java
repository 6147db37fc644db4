package jp.lg.isac.http;

import static jp.lg.isac.http.CaseRest.created;
import static jp.lg.isac.http.CaseRest.etag;
import static jp.lg.isac.http.CaseRest.items;
import static jp.lg.isac.http.CaseRest.ok;
import static jp.lg.isac.http.CaseRest.word;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import jp.lg.isac.test.Product;
import jp.lg.isac.test.Rest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader keeps filters of lists for himself, and they lead nowhere but to their lists. */
class SavedViewsIT {
  private static final String VIEWS = "/api/v1/saved-views";

  private final Rest owner = Product.running().as("staff@482064");
  private final Rest colleague = Product.running().as("approver@482064");

  @Test
  void areSeenByTheirOwnerAlone() {
    String name = word();
    String view = saved(name, "SEARCH", "q=" + name + "&type=INCIDENT&type=ARTICLE");

    assertThat(ok(owner.get(view)).getString("page"))
        .isEqualTo(
            "/search/results.xhtml?q="
                + URLEncoder.encode(name, StandardCharsets.UTF_8)
                + "&type=INCIDENT&type=ARTICLE");
    assertThat(owner.get(VIEWS + "?list=SEARCH").body()).contains(name);
    assertThat(owner.get(VIEWS + "?list=INCIDENTS").body()).doesNotContain(name);
    byte[] page = Product.running().pagesAs("staff@482064").get("/search/results.xhtml").body();
    assertThat(new String(page, StandardCharsets.UTF_8)).contains(name);
    for (Rest other : List.of(colleague, Product.running().as("staff@482021"))) {
      assertThat(other.get(view).statusCode()).isEqualTo(404);
      assertThat(other.delete(view).statusCode()).isEqualTo(404);
      assertThat(other.get(VIEWS).body()).doesNotContain(name);
    }
  }

  @Test
  void areRenamedAndForgotten() {
    String view = saved(word(), "INCIDENTS", "status=SENT");
    var read = owner.get(view);
    String renamed = word();

    var now = ok(owner.patch(view, "{\"name\":\" %s \"}".formatted(renamed), etag(read)));
    assertThat(now.getString("name")).isEqualTo(renamed);
    assertThat(now.getString("query")).isEqualTo("status=SENT");
    assertThat(owner.patch(view, "{\"name\":\"x\"}", etag(read)).statusCode()).isEqualTo(412);
    assertThat(owner.post(VIEWS, body(renamed, "INCIDENTS", "status=DRAFT")).statusCode())
        .isEqualTo(409);
    assertThat(owner.delete(view).statusCode()).isEqualTo(204);
    assertThat(owner.get(view).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "status=SENT&cursor=abc",
        "faces-redirect=true",
        "status",
        "status=",
        "kind=%zz",
        "status=SENT#//evil.example",
        "&"
      })
  void holdOnlyWhatTheListKnows(String query) {
    var answer = owner.post(VIEWS, body(word(), "INCIDENTS", query));
    if (query.contains("#")) {
      // a character of a value stays within the value
      assertThat(created(answer).getString("page"))
          .isEqualTo("/incident/list.xhtml?status=SENT%23%2F%2Fevil.example");
    } else {
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("\"/query\"");
    }
  }

  @Test
  void areListedPageByPage() {
    Rest reader = Product.running().as("trainee@482064");
    IntStream.range(0, 3)
        .forEach(i -> created(reader.post(VIEWS, body(word(), "ARTICLES", "tag=" + i))));
    var first = ok(reader.get(VIEWS + "?list=ARTICLES&limit=2"));
    var second =
        items(reader.get(VIEWS + "?list=ARTICLES&limit=2&cursor=" + first.getString("nextCursor")));
    assertThat(first.getJsonArray("items").getValuesAs(JsonObject.class))
        .hasSize(2)
        .doesNotContainAnyElementsOf(second);
    assertThat(second).isNotEmpty();
  }

  private String saved(String name, String list, String query) {
    return VIEWS + "/" + created(owner.post(VIEWS, body(name, list, query))).getString("id");
  }

  private static String body(String name, String list, String query) {
    return "{\"list\":\"%s\",\"name\":\"%s\",\"query\":\"%s\"}".formatted(list, name, query);
  }
}
