package jp.lg.isac.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.lg.isac.test.Product;
import jp.lg.isac.test.Rest;
import org.junit.jupiter.api.Test;

class OrganisationsIT {
  private static final String ORGANISATIONS = "/api/v1/organisations";
  private static final String CONTACTS = ORGANISATIONS + "/482030/contacts";
  private static final String FILE =
      """
      code,kind,prefecture,name,kana
      498017,JOINT_BODY,例示県,例示消防組合,れいじしょうぼうくみあい
      498025,JOINT_BODY,例示県,例示環境組合,れいじかんきょうくみあい
      """;

  private final Rest centre = Product.running().as("admin@990001");
  private final Rest administrator = Product.running().as("admin@482030");
  private final Rest stranger = Product.running().as("admin@492019");

  @Test
  void importsAFileOnceInAnyEncoding() {
    var first = imported(FILE, StandardCharsets.UTF_8, false);
    assertThat(first.getInt("imported") + first.getInt("unchanged")).isEqualTo(2);

    var again = imported(FILE, Charset.forName("windows-31j"), false);
    assertThat(again.getInt("imported")).isZero();
    assertThat(again.getInt("changed")).isZero();
    assertThat(again.getInt("unchanged")).isEqualTo(2);
  }

  @Test
  void storesNothingOnADryRun() {
    var file = FILE.replace("498017", "498033").replace("例示消防組合", "例示水道組合");

    assertThat(imported(file, StandardCharsets.UTF_8, true).getBoolean("dryRun")).isTrue();
    assertThat(centre.get(ORGANISATIONS + "/498033").statusCode()).isEqualTo(404);
  }

  @Test
  void refusesAWholeFileAndNamesEveryBadRow() {
    var file =
        FILE
            + "498041,JOINT_BODY,例示県,例示病院組合,れいじびょういんくみあい\n"
            + "498042,JOINT_BODY,例示県,例示学校組合,れいじがっこうくみあい\n"
            + "49805,JOINT_BODY,例示県,例示斎場組合,れいじさいじょうくみあい\n"
            + "498068,CLUB,例示県,例示倶楽部,れいじくらぶ\n";

    var refused = post(file, StandardCharsets.UTF_8, false);

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(Rest.object(refused).getJsonArray("errors").getValuesAs(JsonObject.class))
        .extracting(error -> error.getString("pointer"))
        .containsExactly("/rows/5/code", "/rows/6/code", "/rows/7/kind");
    assertThat(refused.body()).contains("498050");
    assertThat(centre.get(ORGANISATIONS + "/498041").statusCode()).isEqualTo(404);
  }

  @Test
  void walksTheDirectoryPageByPage() {
    var first = Rest.object(stranger.get(ORGANISATIONS + "?prefecture=48&limit=2"));
    var second =
        Rest.object(
            stranger.get(
                ORGANISATIONS + "?prefecture=48&limit=2&cursor=" + first.getString("nextCursor")));

    assertThat(codes(first)).containsExactly("480002", "482013");
    assertThat(codes(second)).containsExactly("482021", "482030");
  }

  @Test
  void showsContactsToTheirReadersAlone() {
    var added =
        administrator.post(
            CONTACTS, "{\"kind\":\"NIGHT\",\"name\":\"当直\",\"reach\":\"00-0000-0001\"}");
    var contact = CONTACTS + "/" + Rest.object(added).getString("id");

    assertThat(added.statusCode()).isEqualTo(201);
    for (String reader : new String[] {"trainee@482030", "coordinator@480002", "analyst@990001"}) {
      assertThat(Product.running().as(reader).get(contact).statusCode()).isEqualTo(200);
    }
    for (String reader : new String[] {"coordinator@490008", "staff@482013"}) {
      var other = Product.running().as(reader);
      assertThat(other.get(contact).statusCode()).isEqualTo(404);
      assertThat(other.get(CONTACTS).statusCode()).isEqualTo(404);
    }
    assertThat(stranger.delete(contact).statusCode()).isEqualTo(404);
    assertThat(administrator.delete(contact).statusCode()).isEqualTo(204);
  }

  @Test
  void letsAnAdministratorChangeHisOwnSettingsAlone() {
    var own = ORGANISATIONS + "/482030";
    var etag = administrator.get(own).headers().firstValue("ETag").orElseThrow();
    var settings = "{\"populationBand\":\"UNDER_100K\",\"networkModel\":\"BETA\"}";

    assertThat(administrator.put(own + "/settings", settings, "\"999\"").statusCode())
        .isEqualTo(412);
    assertThat(administrator.put(own + "/settings", settings, etag).statusCode()).isEqualTo(200);
    assertThat(stranger.put(own + "/settings", settings, etag).statusCode()).isEqualTo(404);
    assertThat(administrator.patch(own, "{\"name\":\"緑浜町\"}", etag).statusCode()).isEqualTo(403);
  }

  @Test
  void keepsTheCodeAndRefusesWhatItDoesNotKnow() {
    var organisation = ORGANISATIONS + "/482064";
    var etag = centre.get(organisation).headers().firstValue("ETag").orElseThrow();

    assertThat(centre.patch(organisation, "{\"code\":\"482013\"}", etag).statusCode())
        .isEqualTo(422);
    assertThat(centre.patch(organisation, "{\"nane\":\"霧里町\"}", etag).statusCode()).isEqualTo(400);
    assertThat(centre.patch(organisation, "{\"kana\":\"きりさとし\"}", etag).statusCode())
        .isEqualTo(200);
  }

  private JsonObject imported(String file, Charset charset, boolean dryRun) {
    var answer = post(file, charset, dryRun);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Rest.object(answer);
  }

  private HttpResponse<String> post(String file, Charset charset, boolean dryRun) {
    return centre.send(
        centre
            .request(ORGANISATIONS + "/import?dryRun=" + dryRun)
            .header("Content-Type", "text/csv")
            .POST(BodyPublishers.ofByteArray(file.getBytes(charset))));
  }

  private static List<String> codes(JsonObject page) {
    return page.getJsonArray("items").stream()
        .map(JsonValue::asJsonObject)
        .map(item -> item.getString("code"))
        .toList();
  }
}
