package jp.lg.isac.http;

import static jp.lg.isac.http.CaseRest.INCIDENTS;
import static jp.lg.isac.http.CaseRest.SHARED;
import static jp.lg.isac.http.CaseRest.incident;
import static jp.lg.isac.http.CaseRest.items;
import static jp.lg.isac.http.CaseRest.ok;
import static jp.lg.isac.http.CaseRest.send;
import static jp.lg.isac.http.CaseRest.sharedPath;
import static jp.lg.isac.http.CaseRest.word;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import jp.lg.isac.test.Product;
import jp.lg.isac.test.Rest;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of cases show what their filters let through, and go out as files with just that. */
class ListsIT {
  private final Rest author = Product.running().as("staff@482048");
  private final Rest peer = Product.running().as("staff@482021");
  private final Rest stranger = Product.running().as("staff@492019");

  @Test
  void showOwnIncidentsByStateKindCauseAndDay() {
    String sent = word();
    String draft = word();
    send(author, sent, "OWN");
    CaseRest.created(author.post(INCIDENTS, incident(draft, "OWN", ",\"status\":\"DRAFT\"")));

    assertThat(titles(author, INCIDENTS + "?limit=100&status=SENT")).contains(sent);
    assertThat(titles(author, INCIDENTS + "?limit=100&status=SENT")).doesNotContain(draft);
    assertThat(titles(author, INCIDENTS + "?limit=100&status=DRAFT")).contains(draft);
    assertThat(titles(author, INCIDENTS + "?limit=100&kind=OUTAGE")).doesNotContain(sent, draft);
    assertThat(titles(author, INCIDENTS + "?limit=100&causeClass=MALWARE&from=2020-01-01"))
        .contains(sent, draft);
    assertThat(titles(author, INCIDENTS + "?limit=100&to=2020-01-01")).doesNotContain(sent, draft);
  }

  @Test
  void showSharedReportsByPrefectureStageLightAndDay() {
    String title = word();
    send(author, title, "ALL");

    for (String filter :
        List.of("prefecture=48", "stage=FIRST", "tlp=GREEN", "causeClass=MALWARE&kind=INCIDENT")) {
      assertThat(titles(peer, SHARED + "?limit=100&" + filter)).as(filter).contains(title);
    }
    for (String filter :
        List.of("prefecture=49", "stage=FINAL", "tlp=AMBER", "kind=OUTAGE", "to=2020-01-01")) {
      assertThat(titles(peer, SHARED + "?limit=100&" + filter)).as(filter).doesNotContain(title);
    }
  }

  @Test
  void leadOnwardsWithinTheirFilters() {
    send(author, word(), "ALL");
    send(author, word(), "ALL");
    JsonObject first = ok(peer.get(SHARED + "?limit=1&stage=FIRST&prefecture=48"));
    JsonObject second =
        ok(
            peer.get(
                SHARED
                    + "?limit=1&stage=FIRST&prefecture=48&cursor="
                    + first.getString("nextCursor")));
    assertThat(second.getJsonArray("items").getJsonObject(0).getString("stage")).isEqualTo("FIRST");
    assertThat(second.getJsonArray("items"))
        .doesNotContainAnyElementsOf(first.getJsonArray("items"));
  }

  @Test
  void goOutAsFilesWithWhatTheyShow() throws IOException {
    String ours = word();
    String theirs = word();
    send(author, ours, "OWN");
    send(author, theirs, "ALL");

    assertThat(author.get(INCIDENTS + "/export?status=SENT").body())
        .startsWith("\uFEFF")
        .contains(ours, theirs);
    assertThat(author.get(INCIDENTS + "/export?kind=OUTAGE").body()).doesNotContain(ours, theirs);
    assertThat(cells(author, INCIDENTS + "/export?format=XLSX")).contains(ours);
    assertThat(peer.get(SHARED + "/export?prefecture=48").body()).contains(theirs, "朝凪市");
    assertThat(peer.get(SHARED + "/export").body()).doesNotContain(ours);
    assertThat(peer.get(SHARED + "/export?prefecture=49").body()).doesNotContain(theirs);
    assertThat(cells(peer, SHARED + "/export?format=XLSX&stage=FIRST")).contains(theirs);
  }

  @Test
  void tellTheAuthorOfARecalledReportWhoHadTakenItAway() {
    String title = word();
    String path = send(author, title, "ALL");
    peer.get(SHARED + "/export?prefecture=48");
    ok(stranger.get(sharedPath(stranger, title)));

    ok(author.post(path + "/recall", "{\"reason\":\"誤り\"}"));

    assertThat(items(author.get(path + "/readers")))
        .extracting(reader -> reader.getString("name") + " " + reader.getString("how"))
        .contains("桜台市 EXPORTED")
        .doesNotContain("桜台市 OPENED");
    assertThat(peer.get(SHARED + "/export").body()).doesNotContain(title);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "incidents?status=OPEN",
        "incidents?from=yesterday",
        "shared-reports?kind=x",
        "shared-reports?prefecture=4",
        "shared-reports/export?tlp=PINK",
        "incidents/export?format=PDF"
      })
  void refuseAFilterThatNobodyCanRead(String list) {
    HttpResponse<String> refused = author.get("/api/v1/" + list);
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
  }

  private static List<String> titles(Rest reader, String list) {
    return items(reader.get(list)).stream().map(item -> item.getString("title", "")).toList();
  }

  private static List<String> cells(Rest reader, String export) throws IOException {
    var file =
        reader.send(reader.request(export).GET(), HttpResponse.BodyHandlers.ofByteArray()).body();
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
        var rows = workbook.getFirstSheet().openStream()) {
      return rows.flatMap(row -> row.stream().map(cell -> cell == null ? "" : cell.getText()))
          .toList();
    }
  }
}
