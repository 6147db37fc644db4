package jp.lg.isac.http;

import static jp.lg.isac.http.CaseRest.created;
import static jp.lg.isac.http.CaseRest.items;
import static jp.lg.isac.http.CaseRest.ok;
import static jp.lg.isac.http.CaseRest.word;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.lg.isac.test.Product;
import jp.lg.isac.test.Rest;
import org.junit.jupiter.api.Test;

/** What readers say to an article, and who learns of it. */
class OpinionsIT {
  private final Rest centre = Product.running().as("analyst@990001");
  private final Rest one = Product.running().as("staff@482013");
  private final Rest two = Product.running().as("trainee@482021");
  private final Rest three = Product.running().as("staff@482048");

  @Test
  void countsReadersFromThreeUpAndEachOnce() {
    String helpful = article("ALL") + "/helpful";
    for (Rest reader : List.of(one, one, two)) {
      ok(reader.post(helpful, "{\"reason\":\"USED\"}"));
    }
    assertThat(ok(one.get(helpful)).isNull("readers")).isTrue();
    assertThat(ok(one.get(helpful)).getString("mine")).isEqualTo("USED");
    assertThat(ok(three.get(helpful)).isNull("mine")).isTrue();

    ok(three.post(helpful, "{\"reason\":\"LEARNED\"}"));
    var seen = ok(centre.get(helpful));
    assertThat(seen.getInt("readers")).isEqualTo(3);
    assertThat(seen.getJsonArray("reasons")).isEmpty();
    ok(three.post(helpful, "{\"reason\":\"USED\"}"));
    assertThat(ok(centre.get(helpful)).getJsonArray("reasons").toString()).contains("USED", "3");

    assertThat(three.delete(helpful).statusCode()).isEqualTo(200);
    assertThat(ok(centre.get(helpful)).isNull("readers")).isTrue();
  }

  @Test
  void aProposalIsSeenByItsOrganisationAndTheCentreAlone() {
    String article = article("ALL");
    String text = word();
    String corrections = article + "/corrections";
    String id = ok(one.post(corrections, "{\"body\":\"" + text + "\"}")).getString("id");

    assertThat(items(one.get(corrections))).hasSize(1);
    assertThat(items(two.get(corrections))).isEmpty();
    assertThat(ok(centre.get("/api/v1/worklist?limit=100")).toString())
        .contains("/article/opinion.xhtml?id=" + article.substring(article.lastIndexOf('/') + 1));
    assertThat(one.post(corrections + "/" + id + "/acceptance", "{}").statusCode()).isEqualTo(403);

    var wordless = centre.post(corrections + "/" + id + "/refusal", "{}");
    assertThat(wordless.statusCode()).isEqualTo(400);
    assertThat(wordless.body()).contains("/word");
    ok(centre.post(corrections + "/" + id + "/refusal", "{\"word\":\"出典のとおりです\"}"));
    assertThat(items(one.get(corrections)).getFirst().getString("word")).isEqualTo("出典のとおりです");
    assertThat(centre.post(corrections + "/" + id + "/acceptance", "{}").statusCode())
        .isEqualTo(409);
  }

  @Test
  void isSaidByReadersAlone() {
    String article = article("CENTRE");
    assertThat(one.get(article + "/helpful").statusCode()).isEqualTo(404);
    assertThat(one.post(article + "/helpful", "{\"reason\":\"USED\"}").statusCode()).isEqualTo(404);
    assertThat(one.post(article + "/corrections", "{\"body\":\"x\"}").statusCode()).isEqualTo(404);
    assertThat(one.get(article + "/corrections").statusCode()).isEqualTo(404);
  }

  private String article(String scope) {
    return "/api/v1/articles/"
        + created(
                centre.post(
                    "/api/v1/articles",
                    """
                    {"title":"意見の試験","body":"本文","tags":[],"tlp":"CLEAR",
                     "audience":{"scope":"%s"},"forAllStaff":%s,"status":"PUBLISHED"}
                    """
                        .formatted(scope, scope.equals("ALL"))))
            .getString("id");
  }
}
