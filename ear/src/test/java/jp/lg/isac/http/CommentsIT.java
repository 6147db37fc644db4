package jp.lg.isac.http;

import static jp.lg.isac.http.CaseRest.INCIDENTS;
import static jp.lg.isac.http.CaseRest.created;
import static jp.lg.isac.http.CaseRest.eventually;
import static jp.lg.isac.http.CaseRest.hits;
import static jp.lg.isac.http.CaseRest.incident;
import static jp.lg.isac.http.CaseRest.items;
import static jp.lg.isac.http.CaseRest.ok;
import static jp.lg.isac.http.CaseRest.sharedPath;
import static jp.lg.isac.http.CaseRest.word;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import jp.lg.isac.test.Product;
import jp.lg.isac.test.Rest;
import jp.lg.isac.test.Until;
import org.junit.jupiter.api.Test;

/**
 * What readers of a report say to it is read by exactly its readers, and names nobody who hides.
 */
class CommentsIT {
  private final Rest reporter = Product.running().as("staff@482048");
  private final Rest peer = Product.running().as("staff@482021");
  private final Rest other = Product.running().as("staff@482030");
  private final Rest stranger = Product.running().as("staff@492019");

  @Test
  void areReadByTheReadersOfTheReportAndNobodyElse() {
    String title = word();
    String said = word();
    share(title, "");
    String path = sharedPath(peer, title);

    String comment =
        created(peer.post(path + "/comments", "{\"body\":\"%s\"}".formatted(said))).getString("id");

    assertThat(bodies(other, sharedPath(other, title))).containsExactly(said);
    assertThat(bodies(reporter, sharedPath(reporter, title))).containsExactly(said);
    eventually(() -> hits(other, said).size() == 1);
    assertThat(hits(other, said).getFirst().getString("title")).isEqualTo(title);
    assertThat(hits(stranger, said)).isEmpty();
    assertThat(hits(Product.running().as("trainee@482021"), said)).isEmpty();
    for (String address :
        List.of("/comments", "/comments/" + comment, "/sightings", "/following")) {
      assertThat(stranger.get(path + address).statusCode()).as(address).isEqualTo(404);
    }
    assertThat(stranger.post(path + "/comments", "{\"body\":\"x\"}").statusCode()).isEqualTo(404);
    assertThat(peer.post(path + "/comments", "{\"body\":\" \"}").statusCode()).isEqualTo(400);
    assertThat(peer.post(path + "/comments", "{\"body\":\"x\",\"answers\":9}").statusCode())
        .isEqualTo(400);
  }

  @Test
  void nameNobodyWhoShowsNoName() {
    String first = word();
    String second = word();
    share(first, ",\"anonymous\":true");
    share(second, ",\"anonymous\":true");
    for (String title : List.of(first, second)) {
      String path = sharedPath(peer, title);
      created(
          peer.post(
              path + "/comments",
              "{\"kind\":\"QUESTION\",\"anonymous\":true,\"body\":\"どの版ですか。\"}"));
      created(
          reporter.post(
              sharedPath(reporter, title) + "/comments", "{\"body\":\"第2版です。\",\"answers\":1}"));
      created(other.post(path + "/comments", "{\"anonymous\":true,\"body\":\"うちは第3版です。\"}"));
      created(peer.post(path + "/comments", "{\"anonymous\":true,\"body\":\"助かります。\"}"));
    }

    String read = sharedPath(other, first) + "/comments";
    String body = other.get(read).body();
    assertThat(body).doesNotContain("桜台", "朝凪", "緑浜", "482021", "482048", "staff@");
    List<JsonObject> comments = items(other.get(read));
    assertThat(comments).extracting(c -> c.getInt("n")).containsExactly(4, 3, 2, 1);
    assertThat(comments.get(2).getBoolean("byReporter")).isTrue();
    assertThat(comments.get(2).getInt("answers")).isEqualTo(1);
    assertThat(comments.get(0).getInt("anonymous"))
        .isEqualTo(comments.get(3).getInt("anonymous"))
        .isNotEqualTo(comments.get(1).getInt("anonymous"));
    assertThat(comments)
        .extracting(c -> c.getBoolean("own"))
        .containsExactly(false, true, false, false);
    assertThat(comments)
        .allSatisfy(c -> assertThat(c.getString("postedAt")).endsWith("T15:00:00Z"));
    var ids = new HashSet<>(comments.stream().map(c -> c.getString("id")).toList());
    ids.retainAll(
        items(other.get(sharedPath(other, second) + "/comments")).stream()
            .map(c -> c.getString("id"))
            .toList());
    assertThat(ids).isEmpty();
  }

  @Test
  void showTheReporterAsTheReportDoes() {
    String title = word();
    share(title, "");
    String path = sharedPath(reporter, title) + "/comments";

    var hidden = reporter.post(path, "{\"anonymous\":true,\"body\":\"x\"}");
    assertThat(hidden.statusCode()).isEqualTo(422);
    assertThat(hidden.body()).contains("comment.reporter-is-known");
    var said = created(reporter.post(path, "{\"body\":\"続報を書きます。\"}"));
    assertThat(said.getBoolean("byReporter")).isTrue();
    assertThat(said.getString("sourceName")).isEqualTo("朝凪市");
  }

  @Test
  void goWithTheReportThatIsRecalled() throws SQLException {
    String title = word();
    String said = word();
    String incident = share(title, "");
    String path = sharedPath(peer, title);
    created(peer.post(path + "/comments", "{\"body\":\"%s\"}".formatted(said)));
    eventually(() -> hits(other, said).size() == 1);

    ok(reporter.post(incident + "/recall", "{\"reason\":\"誤りのため\"}"));

    assertThat(items(peer.get(path + "/comments"))).isEmpty();
    assertThat(peer.post(path + "/comments", "{\"body\":\"x\"}").statusCode()).isEqualTo(409);
    assertThat(peer.post(path + "/sightings", "").statusCode()).isEqualTo(409);
    assertThat(peer.post(path + "/following", "").statusCode()).isEqualTo(409);
    eventually(() -> hits(other, said).isEmpty());
    assertThat(count("select count(*) from shared_report_comment where body = '" + said + "'"))
        .isZero();
  }

  @Test
  void tellTheReporterAndWhoFollows() {
    String title = word();
    share(title, "");
    String path = sharedPath(peer, title);
    var follower = Product.running().as("approver@482056");
    var bystander = Product.running().as("admin@482056");
    String followed = sharedPath(follower, title) + "/following";
    assertThat(ok(follower.get(followed)).getBoolean("following")).isFalse();
    ok(follower.post(followed, ""));

    created(peer.post(path + "/comments", "{\"body\":\"ひとこと\"}"));

    Until.holds("the follower is told", () -> told(follower, title) == 1);
    Until.holds(
        "the reporter's people are told",
        () -> told(Product.running().as("approver@482048"), title) == 1);
    assertThat(told(bystander, title)).isZero();
    assertThat(told(peer, title)).isZero();

    ok(follower.send(follower.request(followed).DELETE()));
    created(peer.post(path + "/comments", "{\"body\":\"もうひとこと\"}"));
    Until.holds(
        "the reporter's people are told again",
        () -> told(Product.running().as("approver@482048"), title) == 2);
    assertThat(told(follower, title)).isEqualTo(1);
  }

  @Test
  void areReadPageByPageHoweverMany() throws SQLException {
    String title = word();
    share(title, "");
    String path = sharedPath(peer, title) + "/comments";
    created(peer.post(path, "{\"body\":\"はじめ\"}"));
    try (var database = Product.running().asSuperuser();
        var insert =
            database.prepareStatement(
                """
                insert into shared_report_comment
                  (id, thread, n, kind, body, by_reporter, source_name, posted_at)
                select gen_random_uuid(), r.thread, g.n, 'COMMENT', '本文' || g.n, false, '桜台市', now()
                  from (select thread from shared_report where title = ? limit 1) r,
                       generate_series(2, 500) as g(n)
                """)) {
      insert.setString(1, title);
      assertThat(insert.executeUpdate()).isEqualTo(499);
    }

    var places = new HashSet<Integer>();
    String next = path + "?limit=100";
    int pages = 0;
    while (!next.isEmpty()) {
      var page = ok(peer.get(next));
      page.getJsonArray("items")
          .getValuesAs(JsonObject.class)
          .forEach(c -> places.add(c.getInt("n")));
      next =
          page.isNull("nextCursor")
              ? ""
              : path + "?limit=100&cursor=" + page.getString("nextCursor");
      pages++;
    }
    assertThat(pages).isEqualTo(5);
    assertThat(places).hasSize(500);
    assertThat(peer.get(path + "?cursor=bm90IG91cnM").statusCode()).isEqualTo(400);
  }

  @Test
  void countSightingsFromThreeOnAndNeverSayWhose() {
    String title = word();
    share(title, "");
    String path = sharedPath(peer, title) + "/sightings";
    assertThat(reporter.post(sharedPath(reporter, title) + "/sightings", "").statusCode())
        .isEqualTo(409);

    var first = ok(peer.post(path, ""));
    ok(peer.post(path, ""));
    assertThat(first.getBoolean("own")).isTrue();
    ok(other.post(path, ""));
    assertThat(ok(peer.get(path)).isNull("count")).isTrue();
    assertThat(ok(Product.running().as("staff@482064").get(path)))
        .isEqualTo(Rest.object("{\"count\":null,\"own\":false,\"possible\":true}"));

    ok(Product.running().as("staff@482056").post(path, ""));
    assertThat(ok(peer.get(path)).getInt("count")).isEqualTo(3);
    assertThat(ok(reporter.get(sharedPath(reporter, title) + "/sightings")).getInt("count"))
        .isEqualTo(3);

    assertThat(ok(other.send(other.request(path).DELETE())).isNull("count")).isTrue();
  }

  @Test
  void countWhoIsHitFromThreeOn() {
    String title = word();
    share(title, "");
    String path = sharedPath(peer, title) + "/impact";
    String affected = "{\"affected\":\"AFFECTED\",\"fixed\":true}";

    assertThat(ok(peer.get(path)).isNull("own")).isTrue();
    assertThat(ok(peer.post(path, affected)).getBoolean("ownFixed")).isTrue();
    ok(other.post(path, affected));
    assertThat(ok(peer.get(path)).isNull("affected")).isTrue();
    ok(Product.running().as("staff@482056").post(path, affected));
    assertThat(ok(other.get(path)).getInt("affected")).isEqualTo(3);
    assertThat(ok(other.get(path)).getInt("fixed")).isEqualTo(3);

    ok(other.post(path, "{\"affected\":\"NOT_AFFECTED\"}"));
    assertThat(ok(other.get(path)).getString("own")).isEqualTo("NOT_AFFECTED");
    assertThat(ok(other.get(path)).isNull("affected")).isTrue();
    assertThat(other.post(path, "{\"affected\":\"CHECKING\",\"fixed\":true}").statusCode())
        .isEqualTo(400);
    assertThat(stranger.get(path).statusCode()).isEqualTo(404);
    assertThat(reporter.post(sharedPath(reporter, title) + "/impact", affected).statusCode())
        .isEqualTo(409);
  }

  /** Shares an incident with the prefecture and answers with its path. */
  private String share(String title, String further) {
    String body =
        incident(title, "ALL", further).replace("\"scope\":\"ALL\"", "\"scope\":\"PREFECTURE\"");
    return INCIDENTS + "/" + created(reporter.post(INCIDENTS, body)).getString("id");
  }

  private static List<String> bodies(Rest reader, String report) {
    return items(reader.get(report + "/comments")).stream().map(c -> c.getString("body")).toList();
  }

  private static long told(Rest reader, String title) {
    return items(reader.get("/api/v1/notices?limit=100")).stream()
        .filter(n -> n.getString("kind").equals("COMMENT"))
        .filter(n -> title.equals(n.getString("title", null)))
        .count();
  }

  private static int count(String query) throws SQLException {
    try (var system = Product.running().asSystem();
        var statement = system.createStatement();
        var row = statement.executeQuery(query)) {
      row.next();
      return row.getInt(1);
    }
  }
}
