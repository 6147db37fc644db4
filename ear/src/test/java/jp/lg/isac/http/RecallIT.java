package jp.lg.isac.http;

import static jp.lg.isac.http.CaseRest.SHARED;
import static jp.lg.isac.http.CaseRest.created;
import static jp.lg.isac.http.CaseRest.etag;
import static jp.lg.isac.http.CaseRest.eventually;
import static jp.lg.isac.http.CaseRest.hits;
import static jp.lg.isac.http.CaseRest.items;
import static jp.lg.isac.http.CaseRest.ok;
import static jp.lg.isac.http.CaseRest.send;
import static jp.lg.isac.http.CaseRest.shared;
import static jp.lg.isac.http.CaseRest.sharedPath;
import static jp.lg.isac.http.CaseRest.word;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import jp.lg.isac.test.Mailbox;
import jp.lg.isac.test.Product;
import jp.lg.isac.test.Rest;
import org.junit.jupiter.api.Test;

/** What is taken back is gone from its readers; when and why stays, and who had read it. */
class RecallIT {
  private final Rest author = Product.running().as("staff@482048");
  private final Rest peer = Product.running().as("staff@482021");
  private final Rest stranger = Product.running().as("staff@492019");
  private final Rest centre = Product.running().as("analyst@990001");

  @Test
  void leavesATombstoneInListSearchAndApi() throws SQLException {
    String title = word();
    String followUp = word();
    String reason = word();
    String incident = send(author, title, "ALL");
    created(
        author.post(
            incident + "/reports",
            "{\"stage\":\"FOLLOW_UP\",\"body\":\"%s\"}".formatted(followUp)));
    String report = sharedPath(peer, title);
    eventually(() -> hits(peer, followUp).size() == 1);
    assertThat(author.get(incident + "/readers").body())
        .isEqualTo("{\"items\":[],\"nextCursor\":null}");
    ok(peer.get(report));
    ok(centre.get(sharedPath(centre, title)));
    Rest searching = Product.running().as("staff@482030");
    eventually(() -> hits(searching, title).size() == 1);
    assertThat(searching.get("/api/v1/search/export?q=" + title).body()).contains(title);

    ok(author.post(incident + "/recall", "{\"reason\":\"%s\"}".formatted(reason)));

    var left = ok(peer.get(report));
    assertThat(left.getString("recallReason")).isEqualTo(reason);
    assertThat(left.isNull("recalledAt")).isFalse();
    assertThat(left.toString()).doesNotContain(title, "端末の挙動", "架空ソフト", "朝凪市");
    assertThat(items(peer.get(report + "/stages"))).isEmpty();
    assertThat(shared(peer, title)).isEmpty();
    assertThat(peer.get(SHARED + "?limit=100").body()).contains(reason);
    eventually(() -> hits(peer, reason).size() == 1);
    assertThat(hits(peer, title)).isEmpty();
    assertThat(hits(peer, followUp)).isEmpty();
    assertThat(hits(centre, title)).isEmpty();
    assertThat(hits(author, followUp)).hasSize(1);
    assertThat(ok(author.get(incident)).getString("title")).isEqualTo(title);
    assertThat(rowsWith(title)).isZero();

    assertThat(author.get(incident + "/readers").body())
        .contains("桜台市", "自治体情報共有・分析センター", "OPENED", "緑浜市", "EXPORTED")
        .doesNotContain("例示市", "朝凪市");
    assertThat(author.post(incident + "/recall", "{\"reason\":\"x\"}").statusCode()).isEqualTo(409);
    created(author.post(incident + "/reports", "{\"stage\":\"FOLLOW_UP\",\"body\":\"内部の続き\"}"));
    assertThat(items(peer.get(report + "/stages"))).isEmpty();
  }

  @Test
  void tellsItsAuthorInWhoseMailsItStoodAndWhoseDeskTookIt() {
    tell("approver@482056", "AT_ONCE", true);
    tell("approver@482030", "AT_ONCE", false);
    String title = word();
    String incident = send(author, title, "ALL");
    String page = "/shared-report/detail.xhtml?id=" + idOf(sharedPath(peer, title));
    eventually(() -> isMailed("approver.482056", title));
    eventually(() -> isMailed("approver.482030", page));
    tell("approver@482056", "DIGEST", false);
    tell("approver@482030", "DIGEST", false);
    Rest coordinator = Product.running().as("coordinator@480002");
    assertThat(coordinator.get("/api/v1/prefecture-desk/cases?format=CSV").body()).contains(title);

    ok(author.post(incident + "/recall", "{\"reason\":\"誤って共有したため\"}"));

    assertThat(items(author.get(incident + "/readers")))
        .extracting(reader -> reader.getString("name") + " " + reader.getString("how"))
        .containsExactlyInAnyOrder("星見市 MAILED", "見本県 EXPORTED");
  }

  private static void tell(String person, String when, boolean titles) {
    Rest rest = Product.running().as(person);
    String rules = "/api/v1/me/notice-rules";
    String wish =
        """
        {"digestAt":"08:00","titles":%s,
         "rules":[{"kind":"SHARED_REPORT","inApp":true,"mail":"%s"}]}
        """
            .formatted(titles, when);
    ok(rest.put(rules, wish, etag(rest.get(rules))));
  }

  private static boolean isMailed(String name, String words) {
    return Mailbox.to(name + "@example.jp").stream().anyMatch(mail -> mail.text().contains(words));
  }

  private static String idOf(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  @Test
  void isLeftToFewerReaders() {
    String title = word();
    String reason = word();
    String incident = send(author, title, "ALL");
    String report = sharedPath(peer, title);
    String outside = sharedPath(stranger, title);
    ok(stranger.get(outside));

    ok(
        author.put(
            incident + "/audience",
            "{\"audience\":{\"scope\":\"PREFECTURE\"},\"reason\":\"%s\"}".formatted(reason),
            etag(author.get(incident))));

    assertThat(ok(peer.get(report)).getString("title")).isEqualTo(title);
    assertThat(shared(peer, title)).hasSize(1);
    assertThat(peer.get(SHARED + "?limit=100").body()).doesNotContain(reason);
    assertThat(stranger.get(outside).statusCode()).isEqualTo(404);
    assertThat(stranger.get(SHARED + "?limit=100").body()).contains(reason).doesNotContain(title);
    assertThat(centre.get(SHARED + "?limit=100").body()).contains(reason).doesNotContain(title);
    assertThat(author.get(incident + "/readers").body()).contains("例示市");
    eventually(() -> hits(stranger, reason).size() == 1);
    assertThat(hits(stranger, title)).isEmpty();

    var wider =
        author.put(
            incident + "/audience",
            "{\"audience\":{\"scope\":\"ALL\"},\"reason\":\"x\"}",
            etag(author.get(incident)));
    assertThat(wider.statusCode()).isEqualTo(409);
    assertThat(wider.body()).contains("incident.audience-not-narrower");
  }

  @Test
  void isTheAuthorsAlone() {
    String title = word();
    String incident = send(author, title, "ALL");
    String body = "{\"reason\":\"x\"}";
    String audience = "{\"audience\":{\"scope\":\"OWN\"},\"reason\":\"x\"}";

    assertThat(peer.post(incident + "/recall", body).statusCode()).isEqualTo(404);
    assertThat(peer.get(incident + "/readers").statusCode()).isEqualTo(404);
    assertThat(peer.put(incident + "/audience", audience, "\"1\"").statusCode()).isEqualTo(404);
    assertThat(centre.post(incident + "/recall", body).statusCode()).isEqualTo(403);
    assertThat(author.post(incident + "/recall", "{\"reason\":\"\"}").statusCode()).isEqualTo(400);
    assertThat(author.put(incident + "/audience", audience, "\"999\"").statusCode()).isEqualTo(412);
    assertThat(shared(peer, title)).hasSize(1);
  }

  private static int rowsWith(String title) throws SQLException {
    try (var system = Product.running().asSystem();
        var select =
            system.prepareStatement("select count(*) from shared_report r where r::text like ?")) {
      select.setString(1, "%" + title + "%");
      try (var row = select.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }
}
