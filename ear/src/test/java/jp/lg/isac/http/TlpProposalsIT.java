package jp.lg.isac.http;

import static jp.lg.isac.http.CaseRest.created;
import static jp.lg.isac.http.CaseRest.etag;
import static jp.lg.isac.http.CaseRest.items;
import static jp.lg.isac.http.CaseRest.ok;
import static jp.lg.isac.http.CaseRest.send;
import static jp.lg.isac.http.CaseRest.sharedPath;
import static jp.lg.isac.http.CaseRest.word;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import jp.lg.isac.test.Product;
import jp.lg.isac.test.Rest;
import org.junit.jupiter.api.Test;

/** The centre proposes how far a report may travel; its author's next stage says so, or not. */
class TlpProposalsIT {
  private final Rest reporter = Product.running().as("staff@482048");
  private final Rest peer = Product.running().as("staff@482021");
  private final Rest centre = Product.running().as("analyst@990001");

  @Test
  void areCarriedByAStageOfTheAuthors() {
    String title = word();
    String incident = send(reporter, title, "ALL");
    String report = sharedPath(centre, title);
    String first = reporter.get(incident + "/reports/1").body();
    String proposal = propose(report, "AMBER");

    assertThat(items(reporter.get(incident + "/proposals")).getFirst().getString("tlp"))
        .isEqualTo("AMBER");
    var draft = created(reporter.post(incident + "/proposals/" + proposal + "/acceptance", ""));
    assertThat(draft.getString("tlp")).isEqualTo("AMBER");
    assertThat(tlp(centre, title)).isEqualTo("GREEN");

    String stage = incident + "/reports/" + draft.getInt("n");
    var tooWide = sent(stage);
    assertThat(tooWide.statusCode()).isEqualTo(422);
    assertThat(tooWide.body()).contains("audience.wider-than-tlp");
    ok(
        reporter.put(
            incident + "/audience",
            "{\"audience\":{\"scope\":\"CENTRE\"},\"reason\":\"区分の見直し\"}",
            etag(reporter.get(incident))));
    ok(sent(stage));

    assertThat(tlp(centre, title)).isEqualTo("AMBER");
    assertThat(items(centre.get(report + "/stages")).getFirst().getString("tlp"))
        .isEqualTo("AMBER");
    assertThat(ok(reporter.get(incident)).getString("tlp")).isEqualTo("AMBER");
    assertThat(reporter.get(incident + "/reports/1").body()).isEqualTo(first);
    assertThat(
            items(centre.get("/api/v1/shared-reports?limit=100&tlp=AMBER")).stream()
                .anyMatch(each -> title.equals(each.getString("title", null))))
        .isTrue();
  }

  @Test
  void leaveTheReportAsItIsWhenDeclined() {
    String title = word();
    String incident = send(reporter, title, "ALL");
    String proposal = propose(sharedPath(centre, title), "CLEAR");

    assertThat(
            reporter
                .post(incident + "/proposals/" + proposal + "/refusal", "{\"word\":\"公開はできません。\"}")
                .statusCode())
        .isEqualTo(204);

    assertThat(tlp(peer, title)).isEqualTo("GREEN");
    var comment = ok(peer.get(sharedPath(peer, title) + "/comments/" + proposal));
    assertThat(comment.getString("tlp")).isEqualTo("CLEAR");
    assertThat(comment.getString("decision")).isEqualTo("DECLINED");
  }

  @Test
  void areTheCentresUnderItsName() {
    String title = word();
    send(reporter, title, "ALL");
    String proposal = "{\"kind\":\"PROPOSAL\",\"body\":\"x\",\"tlp\":\"AMBER\"}";
    String ofCentre = sharedPath(centre, title) + "/comments";

    for (var refused :
        new String[] {
          peer.post(sharedPath(peer, title) + "/comments", proposal).body(),
          centre.post(ofCentre, proposal.replace("PROPOSAL", "COMMENT")).body(),
          centre.post(ofCentre, proposal.replace("}", ",\"anonymous\":true}")).body(),
          centre.post(ofCentre, proposal.replace("AMBER", "GREEN")).body()
        }) {
      assertThat(refused).contains("\"status\":400", "/tlp");
    }
    assertThat(items(centre.get(ofCentre))).isEmpty();
  }

  private HttpResponse<String> sent(String stage) {
    return reporter.patch(stage, "{\"status\":\"SENT\"}", etag(reporter.get(stage)));
  }

  private String propose(String report, String tlp) {
    return created(
            centre.post(
                report + "/comments",
                "{\"kind\":\"PROPOSAL\",\"body\":\"区分を見直しては。\",\"tlp\":\"%s\"}".formatted(tlp)))
        .getString("id");
  }

  private static String tlp(Rest reader, String title) {
    return ok(reader.get(sharedPath(reader, title))).getString("tlp");
  }
}
