package jp.lg.isac.http;

import static jp.lg.isac.http.CaseRest.SHARED;
import static jp.lg.isac.http.CaseRest.eventually;
import static jp.lg.isac.http.CaseRest.items;
import static jp.lg.isac.http.CaseRest.send;
import static jp.lg.isac.http.CaseRest.sharedPath;
import static jp.lg.isac.http.CaseRest.word;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.test.Product;
import jp.lg.isac.test.Rest;
import org.junit.jupiter.api.Test;

/** Beside a report or an article stands what its reader would find with its words. */
class RelatedIT {
  private final Rest town = Product.running().as("staff@482048");
  private final Rest peer = Product.running().as("staff@482021");
  private final Rest centre = Product.running().as("analyst@990001");

  /** Once nothing comes in between the two questions; peers are not told the systems of others. */
  @Test
  void isWhatASearchOfTheSameReaderFinds() {
    String word = word();
    send(town, word + "の感染", "ALL");
    send(town, word + "の停止", "ALL");
    send(town, word + "の漏えい", "CENTRE");
    String path = sharedPath(peer, word + "の停止");
    eventually(() -> titles(peer, path).contains(word + "の感染"));

    eventually(() -> ids(peer, path).equals(searched(peer, word + "の停止", path)));
    assertThat(titles(peer, path)).doesNotContain(word + "の停止", word + "の漏えい");

    String ofCentre = sharedPath(centre, word + "の停止");
    eventually(() -> titles(centre, ofCentre).contains(word + "の漏えい"));
    String withSystem = word + "の停止 OR 文書管理";
    eventually(() -> ids(centre, ofCentre).equals(searched(centre, withSystem, ofCentre)));
    assertThat(titles(centre, ofCentre)).contains(word + "の感染").doesNotContain(word + "の停止");
  }

  @Test
  void showsATraineeNothingButArticles() {
    Rest trainee = Product.running().as("trainee@482013");
    String article = items(trainee.get("/api/v1/articles")).getFirst().getString("id");

    assertThat(items(trainee.get("/api/v1/articles/" + article + "/related")))
        .isNotEmpty()
        .allMatch(item -> item.getString("type").equals("ARTICLE"))
        .noneMatch(item -> item.getString("id").equals(article));
  }

  @Test
  void isThereForWhoReadsTheReport() {
    String title = word();
    send(town, title, "CENTRE");
    String path = sharedPath(centre, title) + "/related";

    assertThat(peer.get(path).statusCode()).isEqualTo(404);
    assertThat(Product.running().as("trainee@482013").get(path).statusCode()).isEqualTo(403);
    assertThat(peer.get("/api/v1/articles/" + UUID.randomUUID() + "/related").statusCode())
        .isEqualTo(404);
  }

  private static List<String> titles(Rest reader, String path) {
    return items(reader.get(path + "/related")).stream()
        .map(item -> item.getString("title"))
        .toList();
  }

  private static List<String> ids(Rest reader, String path) {
    return items(reader.get(path + "/related")).stream().map(item -> item.getString("id")).toList();
  }

  private static List<String> searched(Rest reader, String question, String itself) {
    String q = URLEncoder.encode(question, StandardCharsets.UTF_8);
    return items(reader.get("/api/v1/search?limit=15&type=SHARED_REPORT&type=ARTICLE&q=" + q))
        .stream()
        // of what was taken back nothing is left to be read
        .filter(item -> !item.getString("title").equals("取り消された報告"))
        .map(item -> item.getString("id"))
        .filter(id -> !itself.equals(SHARED + "/" + id))
        .limit(5)
        .toList();
  }
}
