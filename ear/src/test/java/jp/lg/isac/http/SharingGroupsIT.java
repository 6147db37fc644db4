package jp.lg.isac.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.test.Product;
import jp.lg.isac.test.Rest;
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
