package jp.lg.isac.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.test.Product;
import jp.lg.isac.test.Rest;
import jp.lg.isac.test.Until;
import org.junit.jupiter.api.Test;

class SharingGroupsIT {
  private static final String GROUPS = "/api/v1/sharing-groups";

  private final Rest founder = Product.running().as("coordinator@490008");
  private final Rest member = Product.running().as("staff@492019");
  private final Rest outsider = Product.running().as("staff@482021");

  @Test
  void isThereForItsOwnerAndItsMembersAlone() {
    var group = GROUPS + "/" + found(false);

    assertThat(member.get(group).statusCode()).isEqualTo(200);
    assertThat(Rest.object(member.get(group)).isNull("members")).isTrue();
    assertThat(Rest.object(member.get(group)).getBoolean("member")).isTrue();
    assertThat(outsider.get(group).statusCode()).isEqualTo(404);
    assertThat(ids(outsider)).doesNotContain(group.substring(GROUPS.length() + 1));
    assertThat(Product.running().as("trainee@492027").get(group).statusCode()).isEqualTo(403);
  }

  @Test
  void namesItsMembersIfTheOwnerSaysSo() {
    var group = Rest.object(member.get(GROUPS + "/" + found(true)));

    assertThat(group.getJsonArray("members").toString()).contains("490008", "492019");
    var page = Product.running().pagesAs("staff@492019").get("/group/index.xhtml");
    assertThat(new String(page.body(), UTF_8))
        .contains("code=492019\">例示市</a>")
        .doesNotContain(">492019<");
  }

  @Test
  void isGoneForWhoLeaves() {
    var group = GROUPS + "/" + found(true);
    var etag = founder.get(group).headers().firstValue("ETag").orElseThrow();

    var changed = founder.patch(group, "{\"members\":[]}", etag);

    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(Rest.object(changed).getJsonArray("members").toString()).isEqualTo("[\"490008\"]");
    assertThat(member.get(group).statusCode()).isEqualTo(404);
    assertThat(founder.patch(group, "{\"name\":\"別名\"}", etag).statusCode()).isEqualTo(412);
  }

  @Test
  void isChangedByItsOwnerAlone() {
    var group = GROUPS + "/" + found(true);
    var body = "{\"name\":\"別名\"}";

    assertThat(Product.running().as("admin@492019").patch(group, body, "\"1\"").statusCode())
        .isEqualTo(404);
    assertThat(Product.running().as("admin@482021").patch(group, body, "\"1\"").statusCode())
        .isEqualTo(404);
    assertThat(member.patch(group, body, "\"1\"").statusCode()).isEqualTo(403);
  }

  @Test
  void refusesMembersThatTheDirectoryDoesNotHave() {
    var refused =
        founder.post(GROUPS, "{\"name\":\"x\",\"membersVisible\":false,\"members\":[\"479993\"]}");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("/members/0");
  }

  @Test
  void takesWhoMeetsAllThatItsRuleAsksFor() {
    var group =
        GROUPS + "/" + foundBy(founder, "{'prefectures':['49'],'populationBands':['UNDER_50K']}");
    Rest taken = Product.running().as("staff@492027");

    assertThat(Rest.object(taken.get(group)).getBoolean("member")).isTrue();
    assertThat(Rest.object(taken.get(group)).isNull("rule")).isTrue();
    assertThat(member.get(group).statusCode()).isEqualTo(404);
    assertThat(outsider.get(group).statusCode()).isEqualTo(404);
    String title = CaseRest.word();
    CaseRest.created(taken.post(CaseRest.INCIDENTS, toGroup(group, title)));
    assertThat(CaseRest.shared(founder, title)).hasSize(1);
    assertThat(CaseRest.shared(member, title)).isEmpty();

    var etag = founder.get(group).headers().firstValue("ETag").orElseThrow();
    var rule = json("{'rule':{'prefectures':['49'],'populationBands':['UNDER_300K']}}");
    CaseRest.ok(founder.patch(group, rule, etag));
    assertThat(taken.get(group).statusCode()).isEqualTo(404);
    assertThat(CaseRest.shared(member, title)).hasSize(1);
  }

  @Test
  void followsWhatAnOrganisationSaysOfItself() {
    var group =
        GROUPS + "/" + foundBy(founder, "{'prefectures':['49'],'networkModels':['BETA_PRIME']}");
    Rest reader = Product.running().as("staff@492027");
    assertThat(reader.get(group).statusCode()).isEqualTo(404);

    useModel("BETA_PRIME");
    assertThat(reader.get(group).statusCode()).isEqualTo(200);
    useModel("ALPHA");
    assertThat(reader.get(group).statusCode()).isEqualTo(404);
  }

  @Test
  void takesWhoUsesASystemAndTellsNobodyWhoThatIs() {
    Rest centre = Product.running().as("analyst@990001");
    Rest user = Product.running().as("staff@482064");
    String vendor = CaseRest.word();
    var group = GROUPS + "/" + foundBy(centre, "{'systems':['%s']}".formatted(vendor));
    assertThat(user.get(group).statusCode()).isEqualTo(404);

    var entry =
        CaseRest.created(
            user.post(
                "/api/v1/systems", json("{'system':'文書管理','vendor':'%s株式会社'}".formatted(vendor))));

    assertThat(Rest.object(user.get(group)).getBoolean("member")).isTrue();
    assertThat(outsider.get(group).statusCode()).isEqualTo(404);
    assertThat(Rest.object(centre.get(group)).getJsonArray("members").toString())
        .isEqualTo("[\"990001\"]");
    // the centre alone
    assertThat(reached(user, group)).isEqualTo(1);
    String title = CaseRest.word();
    CaseRest.created(user.post(CaseRest.INCIDENTS, toGroup(group, title)));
    assertThat(CaseRest.shared(centre, title)).hasSize(1);

    var gone = user.delete("/api/v1/systems/" + entry.getString("id"));
    assertThat(gone.statusCode()).isEqualTo(204);
    assertThat(user.get(group).statusCode()).isEqualTo(404);
  }

  @Test
  void asksForASystemOnlyIfItIsTheCentres() {
    var refused = founder.post(GROUPS, named("{'systems':['架空ソフト']}"));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("/rule/systems");
  }

  @Test
  void tellsWhomItsRuleTookOfWhatIsShared() {
    var group = GROUPS + "/" + foundBy(founder, "{'prefectures':['49']}");
    String title = CaseRest.word();
    CaseRest.created(member.post(CaseRest.INCIDENTS, toGroup(group, title)));

    Rest taken = Product.running().as("staff@492027");
    Until.holds("who was taken is told", () -> !CaseRest.notices(taken, title).isEmpty());
  }

  private static void useModel(String model) {
    Rest administrator = Product.running().as("admin@492027");
    var own = administrator.get("/api/v1/organisations/492027");
    CaseRest.ok(
        administrator.put(
            "/api/v1/organisations/492027/settings",
            json("{'populationBand':'UNDER_50K','networkModel':'%s'}".formatted(model)),
            CaseRest.etag(own)));
  }

  private static int reached(Rest reader, String group) {
    var preview =
        reader.post(
            CaseRest.INCIDENTS + "/audience-preview",
            json("{'audience':{'scope':'GROUP','groups':['%s']}}".formatted(idOf(group))));
    return CaseRest.ok(preview).getInt("organisations");
  }

  private static String toGroup(String group, String title) {
    return CaseRest.incident(title, "GROUP", "")
        .replace(
            "{\"scope\":\"GROUP\"}",
            json("{'scope':'GROUP','groups':['%s']}".formatted(idOf(group))));
  }

  private static String foundBy(Rest founder, String rule) {
    return CaseRest.created(founder.post(GROUPS, named(rule))).getString("id");
  }

  private static String named(String rule) {
    return json(
        "{'name':'試験%s','membersVisible':false,'members':[],'rule':%s}"
            .formatted(UUID.randomUUID(), rule));
  }

  private static String idOf(String group) {
    return group.substring(GROUPS.length() + 1);
  }

  private static String json(String quotedOnce) {
    return quotedOnce.replace('\'', '"');
  }

  private String found(boolean membersVisible) {
    var founded =
        founder.post(
            GROUPS,
            "{\"name\":\"試験%s\",\"membersVisible\":%s,\"members\":[\"492019\"]}"
                .formatted(UUID.randomUUID(), membersVisible));
    assertThat(founded.statusCode()).as(founded.body()).isEqualTo(201);
    return Rest.object(founded).getString("id");
  }

  private static List<String> ids(Rest reader) {
    return Rest.object(reader.get(GROUPS))
        .getJsonArray("items")
        .getValuesAs(JsonObject.class)
        .stream()
        .map(item -> item.getString("id"))
        .toList();
  }
}
