package jp.lg.isac.browser;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.lg.isac.run.ProductFiles;
import jp.lg.isac.test.PastCaseSheet;
import jp.lg.isac.test.Product;
import jp.lg.isac.test.Rest;

/**
 * How every page of the product is reached with something on it. A new page gets a line here; a
 * page can have several, for the states in which it looks different.
 */
final class PageVisits {
  private static final Path WEBAPP =
      ProductFiles.ofThisBuild().checkout().resolve("web/src/main/webapp");

  private final Product product = Product.running();
  private final List<Visit> visits = new ArrayList<>();

  /**
   * One page with its data.
   *
   * @param account who opens it; empty = nobody is signed in
   * @param address its path and query
   */
  record Visit(String account, String address) {
    String page() {
      return address.replaceFirst("\\?.*", "");
    }
  }

  private PageVisits() {
    withoutSignIn();
    everybody();
    incidents();
    register();
    articles();
    selfAssessment();
    audits();
    training();
    people();
  }

  /** All visits, by account. */
  static Map<String, List<Visit>> byAccount() {
    return new PageVisits()
        .visits.stream().collect(groupingBy(Visit::account, TreeMap::new, toList()));
  }

  /** The pages that the product has, as their paths. */
  static Set<String> pagesOfTheProduct() {
    try (var files = Files.walk(WEBAPP)) {
      return files
          .map(file -> "/" + WEBAPP.relativize(file).toString().replace('\\', '/'))
          .filter(path -> path.endsWith(".xhtml") && !path.startsWith("/WEB-INF/"))
          .collect(toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void withoutSignIn() {
    visit("", "/signin.xhtml");
    visit("", "/first-administrator.xhtml");
    visit("", "/forgot.xhtml");
    visit("", "/welcome.xhtml?link=none");
    visit("", invitation());
    visit("", "/public/index.xhtml");
    visit("", "/public/article.xhtml?slug=suspicious-mail");
    visit("", "/error/403.xhtml");
    visit("", "/error/404.xhtml");
    visit("", "/error/500.xhtml");
    visit("", "/error/expired.xhtml?back=%2F");
  }

  private void everybody() {
    for (String account :
        List.of(
            "staff@482013",
            "approver@482013",
            "auditor@482013",
            "trainee@482013",
            "coordinator@480002",
            "analyst@990001",
            "admin@990001")) {
      visit(account, "/index.xhtml");
    }
    visit("trainee@482013", "/account/index.xhtml");
    visit("staff@482013", "/notice/index.xhtml");
    visit("staff@482013", "/search/results.xhtml?q=" + PASSWORD_WORDS);
    visit("staff@482013", "/search/results.xhtml?q=zzzzqqqq&type=ARTICLE");
    visit("trainee@482013", "/search/results.xhtml?q=" + PASSWORD_WORDS);
    visit("analyst@990001", "/search/results.xhtml?q=" + PASSWORD_WORDS);
    visit("analyst@990001", "/search/questions.xhtml");
    visit("analyst@990001", "/dictionary/index.xhtml");
    visit("admin@990001", "/dictionary/index.xhtml?kind=WORD");
    visit("analyst@990001", "/dictionary/entry.xhtml?kind=SYNONYMS&word=" + PASSWORD_WORDS);
    visit("analyst@990001", "/dictionary/entry.xhtml?kind=WORD");
    visit("analyst@990001", "/dictionary/preview.xhtml?q=" + PASSWORD_WORDS);
    visit("analyst@990001", "/dictionary/import.xhtml");
    dictionaryEdition();
    visit("staff@482013", "/search/history.xhtml");
    visit("auditor@482030", "/search/history.xhtml");
    visit("coordinator@480002", "/error/404.xhtml");
    savedViews();
  }

  /** Somebody with a view of a list, and somebody without. */
  private void dictionaryEdition() {
    Rest centre = product.as("analyst@990001");
    String name = "訪問" + UUID.randomUUID();
    String entry =
        created(
            centre.post(
                "/api/v1/dictionary/entries",
                "{\"kind\":\"SYNONYMS\",\"words\":[\"%s\",\"別%s\"],\"readings\":[]}"
                    .formatted(name, name)));
    long older = activated(centre);
    succeeded(centre.delete("/api/v1/dictionary/entries/" + entry));
    long newest = activated(centre);
    visit("analyst@990001", "/dictionary/edition.xhtml?number=" + newest);
    visit("analyst@990001", "/dictionary/edition.xhtml?number=" + older);
    visit("analyst@990001", "/dictionary/preview.xhtml?edition=" + older + "&q=" + PASSWORD_WORDS);
  }

  /** The number of the edition that is made of the draft. */
  private static long activated(Rest centre) {
    return Rest.object(succeeded(centre.post("/api/v1/dictionary/activation", "")))
        .getJsonArray("editions")
        .getJsonObject(0)
        .getJsonNumber("number")
        .longValue();
  }

  private void savedViews() {
    String view =
        created(
            product
                .as("approver@482064")
                .post(
                    "/api/v1/saved-views",
                    "{\"list\":\"INCIDENTS\",\"name\":\"訪問 %s\",\"query\":\"status=SENT\"}"
                        .formatted(UUID.randomUUID())));
    visit("approver@482064", "/saved-view/list.xhtml");
    visit("approver@482064", "/saved-view/edit.xhtml?id=" + view);
    visit("approver@482064", "/saved-view/edit.xhtml?list=INCIDENTS&status=SENT");
    visit("approver@482064", "/saved-view/edit.xhtml?list=SEARCH&q=" + PASSWORD_WORDS);
    visit("approver@482064", "/incident/list.xhtml?status=SENT");
    visit("approver@482064", "/incident/list.xhtml?status=DRAFT");
    visit("trainee@482064", "/saved-view/list.xhtml");
  }

  private void incidents() {
    Rest staff = product.as("staff@482013");
    String sent = first(staff.get("/api/v1/incidents"), "id");
    String draft = created(staff.post("/api/v1/incidents", DRAFT));
    visit("staff@482013", "/incident/list.xhtml");
    visit("staff@482056", "/incident/list.xhtml");
    visit("staff@482013", "/incident/list.xhtml?status=SENT&kind=INCIDENT");
    visit("staff@482013", "/incident/list.xhtml?to=1990-01-01");
    visit("staff@482013", "/incident/import.xhtml");
    succeeded(
        PastCaseSheet.post(
            product.as("approver@482013"),
            "/api/v1/incidents/background-import",
            PastCaseSheet.of("訪問 " + UUID.randomUUID(), 1)));
    visit("approver@482013", "/incident/import.xhtml");
    visit("staff@482013", "/incident/new.xhtml");
    visit("staff@482013", "/incident/new.xhtml?id=" + draft);
    visit("staff@482013", "/incident/detail.xhtml?id=" + sent);
    visit("staff@482013", "/incident/detail.xhtml?id=" + draft);
    visit("staff@482013", "/incident/attachments.xhtml?id=" + draft);
    visit("staff@482013", "/incident/attachments.xhtml?id=" + sent);
    visit("staff@482013", "/incident/report.xhtml?id=" + sent);
    visit("staff@482013", "/incident/clocks.xhtml?id=" + sent);
    visit("staff@482013", "/incident/recall.xhtml?id=" + sent);
    visit("staff@482013", proposal());
    casework();
    visit("admin@990001", "/duty/rules.xhtml");
    visit("admin@990001", "/duty/rule.xhtml?code=police&version=1");
    visit("staff@482013", "/form/list.xhtml?incident=" + sent);
    visit("staff@482013", "/form/detail.xhtml?code=prefecture-report&incident=" + sent);
    visit("staff@482013", "/form/detail.xhtml?code=press-release&incident=" + draft);
    visit("admin@990001", "/form/definitions.xhtml");
    visit("admin@990001", "/form/definition.xhtml?code=prefecture-report&version=1");
    visit("approver@482013", "/incident/approval-rule.xhtml");
    visit("approver@482072", "/incident/approval.xhtml?n=1&id=" + submitted());
    String shared = first(product.as("coordinator@490008").get("/api/v1/shared-reports"), "id");
    visit("coordinator@490008", "/shared-report/list.xhtml");
    visit("coordinator@480002", "/desk/index.xhtml");
    visit("analyst@990001", "/desk/centre.xhtml");
    visit("analyst@990001", "/desk/centre.xhtml?show=MINE");
    visit("analyst@990001", "/desk/shift.xhtml");
    visit(
        "analyst@990001",
        "/shared-report/detail.xhtml?id="
            + first(product.as("analyst@990001").get("/api/v1/shared-reports"), "id"));
    visit("analyst@990001", "/desk/shift.xhtml?since=2026-11-01T08:30");
    calls();
    visit("coordinator@480002", "/analysis/trends.xhtml");
    visit("coordinator@490008", "/shared-report/list.xhtml?prefecture=48&stage=FINAL");
    visit("coordinator@490008", "/shared-report/detail.xhtml?id=" + shared);
    visit("staff@482021", "/shared-report/detail.xhtml?id=" + discussed());
    reveals();
  }

  /** An anonymous report of which somebody asks whose it is, and one of which two learned it. */
  private void reveals() {
    Rest analyst = product.as("analyst@990001");
    String reason = "{\"reason\":\"直ちに連絡するため\"}";
    String waiting = "匿名の報告 " + UUID.randomUUID();
    anonymous(waiting);
    String asked = shared(analyst, waiting);
    succeeded(analyst.post("/api/v1/shared-reports/" + asked + "/reveals", reason));
    visit("analyst@990001", "/shared-report/reveal.xhtml?id=" + asked);
    visit("admin@990001", "/shared-report/reveal.xhtml?id=" + asked);
    String title = "匿名の報告 " + UUID.randomUUID();
    String incident = anonymous(title);
    String revealed = shared(analyst, title);
    String reveals = "/api/v1/shared-reports/" + revealed + "/reveals";
    String reveal = created(analyst.post(reveals, reason));
    succeeded(product.as("admin@990001").post(reveals + "/" + reveal + "/confirmation", ""));
    visit("admin@990001", "/shared-report/reveal.xhtml?id=" + revealed);
    visit("staff@482030", "/incident/detail.xhtml?id=" + incident);
  }

  private String anonymous(String title) {
    return created(
        product
            .as("staff@482030")
            .post(
                "/api/v1/incidents",
                """
                {"kind":"INCIDENT","title":"%s","occurredAt":"%s","causeClass":"MALWARE",
                 "summary":"端末の挙動がおかしい。","tlp":"AMBER","anonymous":true,
                 "audience":{"scope":"CENTRE"}}
                """
                    .formatted(title, Instant.now())));
  }

  /** The id under which a reader finds the report of a title. */
  private static String shared(Rest reader, String title) {
    String next = "";
    while (true) {
      var list = Rest.object(reader.get("/api/v1/shared-reports?limit=100" + next));
      for (JsonObject report : list.getJsonArray("items").getValuesAs(JsonObject.class)) {
        if (title.equals(report.getString("title", null))) {
          return report.getString("id");
        }
      }
      next = "&cursor=" + list.getString("nextCursor");
    }
  }

  /** A call that waits, and one that was taken over. */
  private void calls() {
    String waiting = call("482064");
    String taken = call("482013");
    String incident =
        created(
            product
                .as("staff@482013")
                .post("/api/v1/telephone-reports/" + taken + "/incident", ""));
    visit("coordinator@480002", "/telephone/list.xhtml");
    visit("coordinator@480002", "/telephone/new.xhtml?municipality=482048");
    visit("coordinator@480002", "/telephone/detail.xhtml?id=" + waiting);
    visit("coordinator@480002", "/telephone/detail.xhtml?id=" + taken);
    visit("staff@482064", "/telephone/detail.xhtml?id=" + waiting);
    visit("staff@482013", "/incident/detail.xhtml?id=" + incident);
  }

  private String call(String municipality) {
    return created(
        product
            .as("coordinator@480002")
            .post(
                "/api/v1/telephone-reports",
                """
                {"municipality":"%s","calledAt":"%s","caller":"情報政策課 三雲","kind":"OUTAGE",
                 "title":"庁内の回線が使えない","summary":"朝から庁外へつながらない。","vendors":["架空通信"]}
                """
                    .formatted(municipality, Instant.now())));
  }

  private void casework() {
    Rest staff = product.as("staff@482013");
    for (JsonObject incident : items(staff.get("/api/v1/incidents"))) {
      String id = incident.getString("id");
      var events = items(staff.get("/api/v1/incidents/" + id + "/timeline"));
      if (!events.isEmpty()) {
        String of = ".xhtml?incident=" + id;
        visit("staff@482013", "/casework/index" + of);
        visit("staff@482013", "/casework/event" + of);
        visit("staff@482013", "/casework/event" + of + "&id=" + events.getFirst().getString("id"));
        visit("staff@482013", "/casework/task" + of);
        String task = first(staff.get("/api/v1/incidents/" + id + "/tasks"), "id");
        visit("staff@482013", "/casework/task" + of + "&id=" + task);
        visit("staff@482013", "/casework/contact" + of);
        visit("staff@482013", "/casework/indicators" + of);
        visit("staff@482013", "/casework/evidence" + of);
        return;
      }
    }
    throw new AssertionError("the demonstration has no case work for 見本市");
  }

  private void register() {
    var line = firstOf(product.as("staff@482013").get("/api/v1/systems"));
    visit("staff@482013", "/register/list.xhtml");
    visit("staff@482056", "/register/list.xhtml");
    visit("staff@482013", "/register/edit.xhtml");
    visit("staff@482013", "/register/edit.xhtml?id=" + line.getString("id"));
    visit("staff@482013", "/register/import.xhtml");
    visit("staff@482013", "/vendor/detail.xhtml?id=" + line.getString("vendorId"));
    String vendor = first(product.as("analyst@990001").get("/api/v1/vendor-names"), "id");
    visit("analyst@990001", "/vendor/names.xhtml");
    visit("analyst@990001", "/vendor/name.xhtml");
    visit("analyst@990001", "/vendor/name.xhtml?id=" + vendor);
  }

  private void articles() {
    Rest analyst = product.as("analyst@990001");
    String article = first(product.as("staff@482013").get("/api/v1/articles"), "id");
    String draft =
        created(analyst.post("/api/v1/articles", "{\"title\":\"下書き\",\"status\":\"DRAFT\"}"));
    visit("trainee@482013", "/article/list.xhtml");
    visit("analyst@990001", "/article/list.xhtml?status=DRAFT");
    visit("staff@482013", "/article/detail.xhtml?id=" + article);
    visit("analyst@990001", "/article/detail.xhtml?id=" + article);
    visit(
        "analyst@990001",
        "/search/explanation.xhtml?type=ARTICLE&id=" + article + "&q=" + PASSWORD_WORDS);
    visit("analyst@990001", "/article/edit.xhtml?id=" + article);
    visit("analyst@990001", "/article/public.xhtml?id=" + article);
    visit("analyst@990001", "/article/edit.xhtml?id=" + draft);
    visit("analyst@990001", "/article/edit.xhtml?id=" + UUID.randomUUID());
    visit("analyst@990001", "/article/files.xhtml?id=" + article);
    var opined = items(product.as("trainee@482013").get("/api/v1/articles")).getLast();
    String opinions = opined.getString("id");
    succeeded(
        product
            .as("trainee@482013")
            .post("/api/v1/articles/" + opinions + "/corrections", "{\"body\":\"誤字があります\"}"));
    visit("trainee@482013", "/article/opinion.xhtml?id=" + opinions);
    visit("analyst@990001", "/article/opinion.xhtml?id=" + opinions);
    visit("analyst@990001", "/article/list.xhtml?stale=true");
    visit("analyst@990001", "/article/import.xhtml");
    visit("trainee@482013", "/article/tags.xhtml");
    visit("analyst@990001", "/article/tags.xhtml");
    visit("analyst@990001", "/article/tag.xhtml");
    visit("analyst@990001", "/article/tag.xhtml?id=" + first(analyst.get("/api/v1/tags"), "id"));
    visit("admin@990001", "/article/review.xhtml?id=" + inReview());
    visit("staff@482013", "/article/changes.xhtml?id=" + revised(analyst));
    visit("staff@482013", "/article/versions.xhtml?id=" + article);
    visit("staff@482013", "/article/version.xhtml?number=1&id=" + article);
  }

  /** A text that waits for another person. */
  private String inReview() {
    Rest analyst = product.as("analyst@990001");
    String draft =
        created(analyst.post("/api/v1/articles", "{\"title\":\"下書き\",\"status\":\"DRAFT\"}"));
    succeeded(
        analyst.put(
            "/api/v1/articles/" + draft + "/review",
            """
            {"title":"査読を待つ記事","body":"## 見出し\\n\\n本文","tlp":"GREEN",
             "audience":{"scope":"ALL"},"status":"DRAFT"}
            """,
            analyst.get("/api/v1/articles/" + draft).headers().firstValue("ETag").orElseThrow()));
    return draft;
  }

  /** An article of the demonstration with more than one version. */
  private static String revised(Rest centre) {
    return items(centre.get("/api/v1/articles?limit=100&tag=%E8%AA%A4%E9%80%81%E4%BF%A1")).stream()
        .map(article -> article.getString("id"))
        .filter(id -> items(centre.get("/api/v1/articles/" + id + "/versions")).size() > 1)
        .findFirst()
        .orElseThrow();
  }

  private void selfAssessment() {
    Rest staff = product.as("staff@482013");
    String assessment = first(staff.get("/api/v1/assessments"), "id");
    JsonObject framework = firstOf(staff.get("/api/v1/frameworks"));
    visit("staff@482013", "/compliance/list.xhtml");
    visit("auditor@482013", "/compliance/list.xhtml");
    visit("staff@482013", "/compliance/new.xhtml");
    visit("staff@482013", "/compliance/detail.xhtml?id=" + assessment);
    visit("auditor@482013", "/compliance/detail.xhtml?id=" + assessment);
    visit("staff@482013", "/compliance/answer.xhtml?item=1&id=" + assessment);
    visit("staff@482013", "/compliance/frameworks.xhtml");
    visit(
        "staff@482013",
        "/compliance/framework.xhtml?id=%s&version=%s"
            .formatted(
                framework.getString("id"),
                framework.getJsonArray("versions").getJsonObject(0).getString("version")));
  }

  private void audits() {
    Rest auditor = product.as("auditor@482013");
    String audit = first(auditor.get("/api/v1/audits"), "id");
    String finding = first(auditor.get("/api/v1/audits/" + audit + "/findings"), "id");
    String action = first(auditor.get("/api/v1/findings/" + finding + "/actions"), "id");
    visit("auditor@482013", "/audit/list.xhtml");
    visit("staff@482056", "/audit/list.xhtml");
    visit("auditor@482013", "/audit/detail.xhtml?id=" + audit);
    visit("staff@482013", "/audit/detail.xhtml?id=" + audit);
    visit("auditor@482013", "/audit/edit.xhtml");
    visit("auditor@482013", "/audit/edit.xhtml?id=" + audit);
    visit("auditor@482013", "/audit/finding.xhtml?audit=" + audit);
    visit("auditor@482013", "/audit/finding.xhtml?audit=%s&id=%s".formatted(audit, finding));
    visit("staff@482013", "/audit/action.xhtml?finding=" + finding);
    visit("staff@482013", "/audit/action.xhtml?finding=%s&id=%s".formatted(finding, action));
  }

  private void training() {
    Rest trainee = product.as("trainee@482064");
    String course = first(trainee.get("/api/v1/courses"), "id");
    String other = items(trainee.get("/api/v1/courses")).get(1).getString("id");
    String enrolment = created(trainee.post("/api/v1/courses/" + course + "/enrolments", ""));
    visit("trainee@482064", "/course/index.xhtml");
    visit("trainee@482064", "/course/course.xhtml?id=" + other);
    visit("trainee@482064", "/course/course.xhtml?id=" + course);
    visit("trainee@482064", "/course/lesson.xhtml?lesson=1&id=" + enrolment);
    visit("trainee@482064", "/course/completions.xhtml");
    var opened = trainee.get("/api/v1/enrolments/" + enrolment);
    int lessons = Rest.object(opened).getJsonArray("lessons").size();
    var read =
        trainee.put(
            "/api/v1/enrolments/" + enrolment + "/progress",
            "{\"lessonsRead\":%s}".formatted(IntStream.rangeClosed(1, lessons).boxed().toList()),
            opened.headers().firstValue("ETag").orElseThrow());
    int questions = Rest.object(read).getJsonArray("quiz").size();
    trainee.post(
        "/api/v1/enrolments/" + enrolment + "/attempts",
        "{\"answers\":%s}".formatted(IntStream.range(0, questions).mapToObj(i -> "[1]").toList()));
    visit("trainee@482064", "/course/quiz.xhtml?id=" + enrolment);
    visit("trainee@482064", "/course/result.xhtml?attempt=1&id=" + enrolment);
    String completed = first(product.as("admin@482021").get("/api/v1/completions"), "id");
    visit("admin@482021", "/course/completions.xhtml");
    visit("admin@482021", "/course/certificate.xhtml?id=" + completed);
  }

  private void people() {
    visit("trainee@482064", "/organisation/index.xhtml");
    visit("admin@990001", "/organisation/index.xhtml");
    visit("admin@990001", "/organisation/view.xhtml?code=482013");
    visit("admin@990001", "/organisation/edit.xhtml");
    visit("admin@990001", "/organisation/edit.xhtml?code=482013");
    visit("admin@990001", "/organisation/import.xhtml");
    visit("admin@990001", "/user/administrator.xhtml?code=482013");
    visit("admin@990001", "/operations/index.xhtml");
    visit("admin@482021", "/activity/index.xhtml");
    visit("admin@482021", "/organisation/settings.xhtml");
    visit("admin@482021", "/user/index.xhtml");
    visit("admin@482021", "/user/invite.xhtml");
    visit("admin@482021", "/user/import.xhtml");
    String user = first(product.as("admin@482021").get("/api/v1/users"), "id");
    visit("admin@482021", "/user/view.xhtml?id=" + user);
    String group = first(product.as("coordinator@480002").get("/api/v1/sharing-groups"), "id");
    visit("admin@482021", "/group/index.xhtml");
    visit("coordinator@480002", "/group/edit.xhtml?id=" + group);
    visit("coordinator@480002", "/group/edit.xhtml");
  }

  /** A correction that a reader proposes of the newest incident that others read. */
  private String proposal() {
    Rest author = product.as("staff@482013");
    for (JsonObject incident : items(author.get("/api/v1/incidents"))) {
      var open = items(author.get("/api/v1/incidents/" + incident.getString("id") + "/proposals"));
      if (!open.isEmpty()) {
        return "/incident/proposal.xhtml?id=%s&comment=%s"
            .formatted(incident.getString("id"), open.getFirst().getString("id"));
      }
    }
    throw new AssertionError("the demonstration has no proposal for 見本市");
  }

  /** A report to which much is said. */
  private String discussed() {
    return items(product.as("staff@482021").get("/api/v1/shared-reports?limit=100")).stream()
        .filter(report -> report.getString("title", "").startsWith("宛名印刷の委託先"))
        .map(report -> report.getString("id"))
        .findFirst()
        .orElseThrow();
  }

  /** An incident that waits for its 決裁. */
  private String submitted() {
    Rest approver = product.as("approver@482072");
    var rule = approver.get("/api/v1/incidents/approval-rule");
    succeeded(
        approver.put(
            "/api/v1/incidents/approval-rule",
            "{\"mode\":\"APPROVAL\"}",
            rule.headers().firstValue("ETag").orElseThrow()));
    return created(
        product
            .as("staff@482072")
            .post(
                "/api/v1/incidents",
                """
                {"kind":"INCIDENT","title":"決裁を待つ第一報","occurredAt":"%s","causeClass":"MALWARE",
                 "summary":"端末の挙動がおかしい。","tlp":"AMBER","audience":{"scope":"PREFECTURE_OFFICE"},
                 "status":"SUBMITTED"}
                """
                    .formatted(Instant.now())));
  }

  private static final String PASSWORD_WORDS = "%E3%83%91%E3%82%B9%E3%83%AF%E3%83%BC%E3%83%89";

  private static final String DRAFT =
      """
      {"kind":"NEAR_MISS","title":"宛先の確認で気づいた誤送信","status":"DRAFT","tlp":"AMBER",
       "audience":{"scope":"PREFECTURE_OFFICE"}}
      """;

  private String invitation() {
    var person =
        Json.createObjectBuilder()
            .add("username", "walk%d@482021".formatted(Instant.now().toEpochMilli()))
            .add("displayName", "三雲 歩")
            .add("roles", Json.createArrayBuilder().add("STAFF"))
            .build();
    var answer = product.as("admin@482021").post("/api/v1/users", person.toString());
    var link = Rest.object(succeeded(answer)).getString("link");
    return link.substring(link.indexOf("/welcome.xhtml"));
  }

  private void visit(String account, String address) {
    visits.add(new Visit(account, address));
  }

  private static String created(HttpResponse<String> answer) {
    return Rest.object(succeeded(answer)).getString("id");
  }

  private static String first(HttpResponse<String> list, String property) {
    return firstOf(list).getString(property);
  }

  private static JsonObject firstOf(HttpResponse<String> list) {
    return items(list).getFirst();
  }

  private static List<JsonObject> items(HttpResponse<String> list) {
    return Rest.object(succeeded(list)).getJsonArray("items").getValuesAs(JsonObject.class);
  }

  private static HttpResponse<String> succeeded(HttpResponse<String> answer) {
    if (answer.statusCode() / 100 != 2) {
      throw new AssertionError(answer.request().uri() + ": " + answer.body());
    }
    return answer;
  }
}
