package jp.lg.isac.benchmark;

import jakarta.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import jp.lg.isac.test.LongThread;
import jp.lg.isac.test.Product;
import jp.lg.isac.test.Rest;

/** The requests that are measured: what people and programs send all day. */
final class Workloads {
  private static final String STAFF = "staff@482013";

  /** The product's default; a bare hash of as many rounds is as dear. */
  private static final int PASSWORD_ROUNDS = 600_000;

  private static final int MOST_POSTS = 500;

  private static final int STAGES = 200;
  private static final int COMMENTS = 500;
  private static final int FILES = 50;

  private static final List<String> QUERIES =
      List.of(
          "ランサムウェア",
          "誤送付",
          "クラウド 設定",
          "委託先 個人情報",
          "VPN装置 脆弱性",
          "バックアップ",
          "保守用アカウント 侵入",
          "住民記録 停止",
          "ウイルス対策 添付",
          "\"共有フォルダ\" 障害");

  private final URI address;
  private final HttpClient client = HttpClient.newHttpClient();
  private final AtomicInteger turn = new AtomicInteger();
  private final String token;
  private final String cookie;

  Workloads(URI address) throws IOException, InterruptedException {
    this.address = address;
    this.token = tokenOf(STAFF);
    this.cookie = signInToPages();
  }

  List<Workload> all() throws IOException, InterruptedException {
    var caller = new Rest(address, token);
    var thread = LongThread.posted(caller, caller, "測定：長い経過", STAGES, COMMENTS, FILES);
    return List.of(
        Workload.of(
            "sign-in",
            this::signIn,
            () ->
                request("/bare/hash/" + PASSWORD_ROUNDS)
                    .POST(BodyPublishers.ofString(Product.PASSWORD))),
        beside("incident list", () -> api("/api/v1/incidents").GET()),
        besidePost("incident post", this::post).atMost(MOST_POSTS),
        beside("shared reports", () -> api("/api/v1/shared-reports").GET()),
        beside("long thread", () -> api(thread.report() + "/stages").GET()),
        beside("long thread page", () -> page(thread.reportPage())),
        beside("search", () -> api("/api/v1/search?q=" + encoded(query())).GET()),
        beside("home page", () -> page("/index.xhtml")),
        beside("incident list page", () -> page("/incident/list.xhtml")),
        beside("search page", () -> page("/search/results.xhtml?q=" + encoded(query()))));
  }

  private Workload beside(String name, Supplier<HttpRequest.Builder> product)
      throws IOException, InterruptedException {
    int size = size(product);
    return Workload.of(name, product, () -> request("/bare/body/" + size).GET());
  }

  private Workload besidePost(String name, Supplier<HttpRequest.Builder> product)
      throws IOException, InterruptedException {
    int size = size(product);
    return Workload.of(
        name,
        product,
        () ->
            request("/bare/body/" + size).POST(BodyPublishers.ofString(incident(title(), "ALL"))));
  }

  private int size(Supplier<HttpRequest.Builder> product) throws IOException, InterruptedException {
    var answer = client.send(product.get().build(), BodyHandlers.ofByteArray());
    if (answer.statusCode() / 100 != 2) {
      throw new IllegalStateException("%s: %d".formatted(answer.uri(), answer.statusCode()));
    }
    return answer.body().length;
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(address.resolve(path));
  }

  private HttpRequest.Builder api(String path) {
    return request(path).header("Authorization", "Bearer " + token);
  }

  private HttpRequest.Builder page(String path) {
    return request(path).header("Cookie", cookie).header("Accept-Language", "ja");
  }

  /** A session of somebody of the demonstration. */
  String tokenOf(String account) throws IOException, InterruptedException {
    return Rest.object(send(signIn(account))).getString("token");
  }

  private HttpRequest.Builder signIn() {
    return signIn(STAFF);
  }

  private HttpRequest.Builder signIn(String account) {
    var credentials =
        Json.createObjectBuilder()
            .add("username", account)
            .add("password", Product.PASSWORD)
            .build();
    return request("/api/v1/sessions")
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(credentials.toString()));
  }

  /** The ten best, with snippets, facets and total. */
  HttpRequest.Builder tenBest(String text) {
    return api("/api/v1/search?limit=10&q=" + encoded(text)).GET();
  }

  /** An incident for all. */
  HttpRequest.Builder post() {
    return post(title(), "ALL");
  }

  /** An incident for whom the scope says. */
  HttpRequest.Builder postTo(String scope) {
    return post(title(), scope);
  }

  HttpRequest.Builder post(String title, String scope) {
    return api("/api/v1/incidents")
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(incident(title, scope)));
  }

  private String title() {
    return "測定：委託先の端末が暗号化された（%d）".formatted(turn.incrementAndGet());
  }

  private static String incident(String title, String scope) {
    return """
        {"kind":"INCIDENT","title":"%s","occurredAt":"2026-11-01T00:30:00Z",
        "causeClass":"MALWARE","summary":"委託先から、社内の端末が暗号化され、身代金を求める文面が表示されていると電話で連絡があった。",
        "impact":"通知の発送が止まっている。","countermeasures":"受け渡しの回線を切り、渡したデータの一覧を作っている。",
        "systems":["宛名管理システム"],"vendors":["架空印刷サービス"],"tlp":"GREEN","audience":{"scope":"%s"}}
        """
        .formatted(title, scope);
  }

  /** What people type, one after the other. */
  String query() {
    return QUERIES.get(turn.incrementAndGet() % QUERIES.size());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private String signInToPages() throws IOException, InterruptedException {
    var form =
        "form=form&username=%s&password=%s&signIn=signIn&jakarta.faces.ViewState=stateless"
            .formatted(URLEncoder.encode(STAFF, StandardCharsets.UTF_8), Product.PASSWORD);
    var answer =
        send(
            request("/signin.xhtml")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    return answer.headers().allValues("Set-Cookie").stream()
        .map(line -> line.split(";")[0])
        .reduce((one, other) -> one + "; " + other)
        .orElseThrow(() -> new IllegalStateException("no session: " + answer.statusCode()));
  }
}
