package jp.lg.isac.http;

import static jp.lg.isac.http.CaseRest.created;
import static jp.lg.isac.http.CaseRest.items;
import static jp.lg.isac.http.CaseRest.ok;
import static jp.lg.isac.http.CaseRest.send;
import static jp.lg.isac.http.CaseRest.sharedPath;
import static jp.lg.isac.http.CaseRest.word;
import static org.assertj.core.api.Assertions.assertThat;

import jp.lg.isac.test.Product;
import jp.lg.isac.test.Rest;
import org.junit.jupiter.api.Test;

/** Readers propose corrections; the reporter makes stages of them, or says why not. */
class ProposalsIT {
  private final Rest reporter = Product.running().as("staff@482048");
  private final Rest reader = Product.running().as("staff@482021");

  @Test
  void becomeADraftOfACorrection() {
    String title = word();
    String incident = send(reporter, title, "ALL");
    String proposal = propose(sharedPath(reader, title), "件数は3件ではないでしょうか。");

    assertThat(items(reporter.get(incident + "/proposals"))).hasSize(1);
    String decision = incident + "/proposals/" + proposal;
    var draft = created(reporter.post(decision + "/acceptance", ""));

    assertThat(draft.getInt("corrects")).isEqualTo(1);
    assertThat(draft.getString("body")).isEqualTo("件数は3件ではないでしょうか。");
    assertThat(draft.getString("status")).isEqualTo("DRAFT");
    assertThat(decision(title, proposal)).isEqualTo("ACCEPTED");
    assertThat(items(reporter.get(incident + "/proposals"))).isEmpty();
    assertThat(reporter.post(decision + "/acceptance", "").statusCode()).isEqualTo(409);
    assertThat(reporter.post(decision + "/refusal", "{\"word\":\"x\"}").statusCode())
        .isEqualTo(409);
  }

  @Test
  void areDeclinedWithAWordToAllReaders() {
    String title = word();
    String incident = send(reporter, title, "ALL");
    String proposal = propose(sharedPath(reader, title), "件数は3件ではないでしょうか。");
    String refusal = incident + "/proposals/" + proposal + "/refusal";

    assertThat(reporter.post(refusal, "{\"word\":\"\"}").statusCode()).isEqualTo(400);
    assertThat(reader.post(refusal, "{\"word\":\"x\"}").statusCode()).isEqualTo(404);
    assertThat(reporter.post(refusal, "{\"word\":\"4件で確かめました。\"}").statusCode()).isEqualTo(204);

    assertThat(decision(title, proposal)).isEqualTo("DECLINED");
    var answer = items(reader.get(sharedPath(reader, title) + "/comments")).getFirst();
    assertThat(answer.getString("body")).isEqualTo("4件で確かめました。");
    assertThat(answer.getBoolean("byReporter")).isTrue();
    assertThat(answer.getInt("answers")).isEqualTo(1);
  }

  @Test
  void areTheReportersToDecide() {
    String title = word();
    String incident = send(reporter, title, "ALL");
    String report = sharedPath(reader, title);
    String comment =
        created(reader.post(report + "/comments", "{\"body\":\"感想\"}")).getString("id");
    String other = send(reporter, word(), "ALL");
    String proposal = propose(report, "件数は3件ではないでしょうか。");

    assertThat(reporter.post(incident + "/proposals/" + comment + "/acceptance", "").statusCode())
        .isEqualTo(404);
    assertThat(reporter.post(other + "/proposals/" + proposal + "/acceptance", "").statusCode())
        .isEqualTo(404);
    assertThat(reader.get(incident + "/proposals").statusCode()).isEqualTo(404);
    assertThat(ok(reader.get(report + "/comments/" + proposal)).isNull("decision")).isTrue();
  }

  private String propose(String report, String text) {
    return created(
            reader.post(
                report + "/comments", "{\"kind\":\"PROPOSAL\",\"body\":\"%s\"}".formatted(text)))
        .getString("id");
  }

  private String decision(String title, String proposal) {
    return ok(reader.get(sharedPath(reader, title) + "/comments/" + proposal))
        .getString("decision");
  }
}
