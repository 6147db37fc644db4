package jp.lg.isac.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.UUID;
import jp.lg.isac.test.Product;
import jp.lg.isac.test.Rest;
import org.junit.jupiter.api.Test;

/** A self-assessment against the eight measures of the ordinance, until it is final. */
class AssessmentsIT {
  private static final String ASSESSMENTS = "/api/v1/assessments";

  private final Rest staff = Product.running().as("staff@482048");

  @Test
  void isFinalWhenEveryItemIsAnswered() {
    var begun = begin("教育委員会 " + UUID.randomUUID());
    var assessment = ASSESSMENTS + "/" + begun.getString("id");
    var items = Rest.object(staff.get(assessment)).getJsonArray("answers");
    assertThat(items).hasSize(8);
    assertThat(staff.post(assessment + "/finalisation", "").statusCode()).isEqualTo(422);

    for (var item : items.getValuesAs(JsonObject.class)) {
      var answer = assessment + "/answers/" + item.getJsonObject("requirement").getString("number");
      assertThat(answer(answer, "{\"state\": \"NOT_MET\"}").statusCode()).isEqualTo(422);
      assertThat(answer(answer, "{\"state\": \"MET\", \"evidence\": [\"規程第3条\"]}").statusCode())
          .isEqualTo(200);
    }

    assertThat(Rest.object(staff.get(assessment)).getJsonObject("progress").getInt("answered"))
        .isEqualTo(8);
    var finalised = staff.post(assessment + "/finalisation", "");
    assertThat(finalised.statusCode()).as(finalised.body()).isEqualTo(200);
    assertThat(Rest.object(finalised).getBoolean("finalised")).isTrue();
    assertThat(answer(assessment + "/answers/1", "{\"state\": \"MET\"}").statusCode())
        .isEqualTo(409);
    assertThat(staff.post(assessment + "/finalisation", "").statusCode()).isEqualTo(409);
  }

  @Test
  void isThereOncePerOwnerYearAndVersion() {
    var owner = "議会 " + UUID.randomUUID();
    begin(owner);

    assertThat(staff.post(ASSESSMENTS, command(owner)).statusCode()).isEqualTo(409);
  }

  @Test
  void refusesAFrameworkThatIsNotThere() {
    var refused = staff.post(ASSESSMENTS, command("首長部局").replace("R8-80", "R0"));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("compliance.unknown-framework");
  }

  @Test
  void demandsTheVersionThatWasRead() {
    var assessment = ASSESSMENTS + "/" + begin("選挙管理委員会 " + UUID.randomUUID()).getString("id");
    var answer = assessment + "/answers/1";
    var etag = staff.get(answer).headers().firstValue("ETag").orElseThrow();

    assertThat(staff.put(answer, "{\"state\": \"MET\"}", etag).statusCode()).isEqualTo(200);
    assertThat(staff.put(answer, "{\"state\": \"MET\"}", etag).statusCode()).isEqualTo(412);
    assertThat(staff.get(assessment + "/answers/99").statusCode()).isEqualTo(404);
  }

  private JsonObject begin(String owner) {
    var begun = staff.post(ASSESSMENTS, command(owner));
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
    return Rest.object(begun);
  }

  private HttpResponse<String> answer(String answer, String body) {
    return staff.put(answer, body, staff.get(answer).headers().firstValue("ETag").orElseThrow());
  }

  private static String command(String owner) {
    return """
        {"framework": "2f1b6a52-6f0e-4b6e-9d0c-163000000001", "version": "R8-80",
         "fiscalYear": 2026, "policyOwner": "%s"}
        """
        .formatted(owner);
  }
}
