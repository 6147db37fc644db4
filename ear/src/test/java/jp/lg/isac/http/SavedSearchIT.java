package jp.lg.isac.http;

import static jp.lg.isac.http.CaseRest.created;
import static jp.lg.isac.http.CaseRest.etag;
import static jp.lg.isac.http.CaseRest.items;
import static jp.lg.isac.http.CaseRest.ok;
import static jp.lg.isac.http.CaseRest.send;
import static jp.lg.isac.http.CaseRest.word;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.lg.isac.test.Product;
import jp.lg.isac.test.Rest;
import jp.lg.isac.test.Until;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** 霧里市 (482064) keeps searches and is told, once, of what is new in them and it may read. */
class SavedSearchIT {
  private static final String VIEWS = "/api/v1/saved-views";

  private final Product product = Product.running();
  private final Rest author = product.as("staff@482013");
  private final Rest owner = product.as("staff@482064");

  @Test
  void tellsOfWhatIsNewOnce() throws SQLException {
    String word = word();
    send(author, word + "以前", "ALL");
    Until.holds("it is found", () -> CaseRest.hits(owner, word).size() == 1);
    String view = saved(owner, word, true);

    send(author, word + "以後", "ALL");

    Until.holds("he is told", () -> !told(owner, word).isEmpty());
    JsonObject notice = told(owner, word).getFirst();
    assertThat(notice.getString("title")).isEqualTo("条件" + word + "：" + word + "以後");
    assertThat(notice.getString("page"))
        .startsWith("/search/results.xhtml?q=%22")
        .endsWith("%22&sort=NEWEST");
    assertThat(told(product.as("approver@482064"), word)).isEmpty();

    // a node that died before it could say how far it had come
    lookAgain(view);
    Until.holds("all is looked through again", () -> isLookedThrough(view));
    String next = word + "その次";
    send(author, next, "ALL");
    Until.holds("he is told of the next", () -> told(owner, next).size() == 1);

    assertThat(told(owner, word)).hasSize(2);
    assertThat(mails(view)).isEqualTo(2);
  }

  @Test
  void tellsNothingOfWhatItsOwnerMayNotRead() {
    String word = word();
    String view = saved(owner, word, true);
    send(author, word + "内緒", "OWN");
    send(author, word + "県まで", "PREFECTURE_OFFICE");
    String shown = word + "公開";

    send(author, shown, "ALL");

    Until.holds("he is told of the last", () -> !told(owner, shown).isEmpty());
    assertThat(told(owner, word))
        .singleElement()
        .satisfies(
            notice -> assertThat(notice.getString("title")).isEqualTo("条件" + word + "：" + shown));
    assertThat(count("select count(*) from saved_view_news where view = '%s'", view)).isEqualTo(1);
  }

  @Test
  void saysNothingMoreOfWhatWasTakenBack() {
    String word = word();
    String view = saved(owner, word, true);
    String incident = send(author, word + "撤回", "ALL");
    Until.holds("he is told", () -> !told(owner, word).isEmpty());
    String id = told(owner, word).getFirst().getString("id");

    ok(author.post(incident + "/recall", "{\"reason\":\"誤り\"}"));

    assertThat(told(owner, word)).isEmpty();
    JsonObject left =
        items(owner.get("/api/v1/notices?limit=100")).stream()
            .filter(notice -> notice.getString("id").equals(id))
            .findFirst()
            .orElseThrow();
    assertThat(left.isNull("title")).isTrue();
    assertThat(left.isNull("page")).isTrue();
    assertThat(
            execute(
                "update notice_mail set due_at = now(), digest = false where thing = ?", id(view)))
        .isEqualTo(1);
    Until.holds(
        "its mail is withheld",
        () ->
            count(
                    "select count(*) from notice_mail where state = 'WITHHELD' and thing = '%s'",
                    Objects.requireNonNull(noticeOf(view)))
                == 1);
  }

  @Test
  void isSilentWhereItsOwnerDoesNotWantToBeTold() {
    String word = word();
    String silent = saved(owner, word, false);
    String loud = saved(product.as("approver@482064"), word, true);
    send(author, word + "一", "ALL");
    Until.holds("the other is told", () -> noticeOf(loud) != null);
    assertThat(noticeOf(silent)).isNull();

    var read = owner.get(VIEWS + "/" + silent);
    var changed = ok(owner.patch(VIEWS + "/" + silent, "{\"notices\":true}", etag(read)));
    assertThat(changed.getBoolean("notices")).isTrue();
    send(author, word + "二", "ALL");
    Until.holds("he is told", () -> !told(owner, word).isEmpty());
    assertThat(told(owner, word).getFirst().getString("title")).endsWith("：" + word + "二");

    assertThat(owner.delete(VIEWS + "/" + silent).statusCode()).isEqualTo(204);
    assertThat(told(owner, word)).isEmpty();
  }

  @Test
  void tellsATraineeOfCoursesAndArticlesAtMost() {
    String word = word();
    Rest trainee = product.as("trainee@482064");
    String view = saved(trainee, word, true);
    String others = saved(product.as("admin@482064"), word, true);
    send(author, word, "ALL");
    Until.holds("the other is told", () -> noticeOf(others) != null);
    Until.holds("all is looked through", () -> isLookedThrough(view));
    assertThat(noticeOf(view)).isNull();
  }

  @Test
  void areSearchesAndNoOtherLists() {
    var answer =
        product
            .as("auditor@482064")
            .post(
                VIEWS,
                "{\"list\":\"ARTICLES\",\"name\":\"%s\",\"query\":\"tag=a\",\"notices\":true}"
                    .formatted(word()));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"/notices\"");
  }

  private static String saved(Rest reader, String word, boolean notices) {
    return created(
            reader.post(
                VIEWS,
                "{\"list\":\"SEARCH\",\"name\":\"条件%s\",\"query\":\"q=%%22%s%%22\",\"notices\":%s}"
                    .formatted(word, word, notices)))
        .getString("id");
  }

  private static List<JsonObject> told(Rest reader, String word) {
    return items(reader.get("/api/v1/notices?limit=100")).stream()
        .filter(notice -> notice.getString("kind").equals("SAVED_SEARCH"))
        .filter(notice -> notice.getString("title", "").contains(word))
        .toList();
  }

  private void lookAgain(String view) throws SQLException {
    try (var database = product.asSuperuser();
        var update =
            database.prepareStatement("update saved_view set xid = '3', seq = 0 where id = ?")) {
      update.setObject(1, UUID.fromString(view));
      assertThat(update.executeUpdate()).isEqualTo(1);
    }
  }

  private boolean isLookedThrough(String view) {
    return count(
            """
            select count(*) from saved_view v
             where v.id = '%s'
               and (v.xid, v.seq) >= (select c.xid, c.seq from search_change c order by c.xid desc, c.seq desc limit 1)
            """,
            view)
        == 1;
  }

  private long mails(String view) {
    return count(
        """
        select count(*) from notice_mail
         where thing in (select notice from saved_view_news where view = '%s')
        """,
        view);
  }

  private @Nullable String noticeOf(String view) {
    return text("select max(notice::text) from saved_view_news where view = '%s'".formatted(view));
  }

  private UUID id(String view) {
    return UUID.fromString(Objects.requireNonNull(noticeOf(view)));
  }

  private int execute(String sql, UUID id) {
    try (var database = product.asSuperuser();
        var statement = database.prepareStatement(sql)) {
      statement.setObject(1, id);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private long count(String sql, String id) {
    return Long.parseLong(Objects.requireNonNull(text(sql.formatted(id))));
  }

  private @Nullable String text(String sql) {
    try (var database = product.asSuperuser();
        var statement = database.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
