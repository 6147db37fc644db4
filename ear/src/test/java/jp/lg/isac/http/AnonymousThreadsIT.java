package jp.lg.isac.http;

import static jp.lg.isac.http.CaseRest.INCIDENTS;
import static jp.lg.isac.http.CaseRest.created;
import static jp.lg.isac.http.CaseRest.etag;
import static jp.lg.isac.http.CaseRest.eventually;
import static jp.lg.isac.http.CaseRest.hits;
import static jp.lg.isac.http.CaseRest.incident;
import static jp.lg.isac.http.CaseRest.items;
import static jp.lg.isac.http.CaseRest.notices;
import static jp.lg.isac.http.CaseRest.shared;
import static jp.lg.isac.http.CaseRest.sharedPath;
import static jp.lg.isac.http.CaseRest.word;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import jp.lg.isac.test.Product;
import jp.lg.isac.test.Rest;
import jp.lg.isac.test.Unpacked;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two anonymous threads of one organisation, with files, follow-ups and an answer, in every form in
 * which a reader gets them: none tells whose they are, and nothing tells that both are of one.
 */
class AnonymousThreadsIT {
  private static final String REPORTER = "482030";

  private static final List<String> OF_THE_REPORTER =
      List.of("緑浜", "みどりはま", REPORTER, "staff@", "midorihama", "127.0.0.1", "GPS");

  private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private static final Pattern MOMENT =
      Pattern.compile("\"\\w+\":\"(\\d{4}-\\d\\d-\\d\\dT[^\"]+)\"");

  /** Whatever two answers could have in common: ids, names, times, sizes, hashes. */
  private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}:._-]{3,}");

  /**
   * What the words of the title find, whoever wrote it: other things, the same beside one thread
   * and not beside the next.
   */
  private static final Pattern RELATED =
      Pattern.compile("<section aria-labelledby=\"related\">.*?</section>", Pattern.DOTALL);

  private final Product product = Product.running();

  /** Another town of the prefecture, and the prefecture itself. */
  @ParameterizedTest
  @ValueSource(strings = {"staff@482021", "coordinator@480002"})
  void tellNothingOfWhoseTheyAre(String reader) {
    Rest reporter = product.as("staff@" + REPORTER);
    Reported one = thread(reporter);
    Reported other = thread(reporter);
    Reported somebodyElses = thread(product.as("staff@482048"));

    String first = everything(reader, one);
    String second = everything(reader, other);
    for (String all : List.of(first, second)) {
      assertThat(List.of("端末を隔離した。", "第2版です。")).allMatch(all::contains);
      assertThat(OF_THE_REPORTER).noneMatch(all::contains);
      assertThat(moments(all)).isNotEmpty().allMatch(moment -> moment.endsWith("T15:00:00Z"));
    }
    Set<String> ids = new HashSet<>(one.ids());
    ids.addAll(other.ids());
    assertThat(uuids(first + second)).isNotEmpty().doesNotContainAnyElementsOf(ids);

    Set<String> linking = tokens(first);
    linking.retainAll(tokens(second));
    assertThat(linking).isNotEmpty();
    linking.removeAll(tokens(everything(reader, somebodyElses)));
    assertThat(linking).as("what two threads of one have in common beyond any other").isEmpty();
  }

  /**
   * An anonymous thread.
   *
   * @param ids all that identify the reporter and what he wrote and attached
   */
  private record Reported(String title, Set<String> ids) {}

  private Reported thread(Rest reporter) {
    String title = word();
    Rest peer = product.as("staff@482021");
    String body = incident(title, "ALL", ",\"anonymous\":true,\"status\":\"DRAFT\"");
    String incident = INCIDENTS + "/" + created(reporter.post(INCIDENTS, body)).getString("id");
    var telling = AttachedFile.telling();
    telling.forEach(file -> file.to(reporter, incident));
    // no PDF: each copy has an id of its own, so that the size of what packs it differs by chance
    var packed = List.of(telling.get(0), telling.get(1), telling.get(3));
    AttachedFile.archive("一式.zip", packed).to(reporter, incident);
    AttachedFile.mails().forEach(file -> file.to(reporter, incident));
    var sent = reporter.patch(incident, "{\"status\":\"SENT\"}", etag(reporter.get(incident)));
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
    for (String said : List.of("調べています。", "復旧しました。")) {
      telling.getLast().named("続報.jpg").to(reporter, incident);
      created(
          reporter.post(
              incident + "/reports", "{\"stage\":\"FOLLOW_UP\",\"body\":\"%s\"}".formatted(said)));
    }
    created(
        peer.post(
            sharedPath(peer, title) + "/comments",
            "{\"kind\":\"QUESTION\",\"body\":\"どの版ですか。\",\"anonymous\":true}"));
    created(
        reporter.post(
            sharedPath(reporter, title) + "/comments", "{\"body\":\"第2版です。\",\"answers\":1}"));
    String own =
        reporter.get(incident).body()
            + reporter.get(incident + "/reports").body()
            + reporter.get(incident + "/attachments").body()
            + reporter.get("/api/v1/me").body()
            + reporter.get("/api/v1/me/account").body();
    return new Reported(title, uuids(own));
  }

  /** All that the reader gets of a thread. */
  private String everything(String account, Reported thread) {
    Rest reader = product.as(account);
    String title = thread.title();
    eventually(() -> hits(reader, title).size() == 1);
    String path = sharedPath(reader, title);
    String id = path.substring(path.lastIndexOf('/') + 1);
    var all = new ArrayList<String>();
    for (String part :
        List.of(
            "",
            "/stages",
            "/comments",
            "/files",
            "/links",
            "/impact",
            "/sightings",
            "/following")) {
      all.add(reader.get(path + part).body());
    }
    all.add(shared(reader, title).toString());
    all.add(hits(reader, title).toString());
    all.add(itemsWith(reader.get("/api/v1/news?limit=100"), id));
    eventually(() -> !notices(reader, title).isEmpty());
    all.add(notices(reader, title).toString());
    for (String export : List.of("shared-reports/export?", "search/export?q=" + title + "&")) {
      all.add(lineWith(reader.get("/api/v1/" + export + "format=CSV").body(), title));
      all.add(rowWith(bytes(reader, "/api/v1/" + export + "format=XLSX").body(), title));
    }
    for (JsonObject file : items(reader.get(path + "/files"))) {
      var answer = bytes(reader, path + "/files/" + file.getString("id"));
      assertThat(answer.statusCode()).isEqualTo(200);
      all.add(answer.headers().firstValue("Content-Disposition").orElseThrow());
      all.add(answer.headers().firstValue("ETag").orElse(""));
      all.addAll(Unpacked.texts(answer.body()));
    }
    var pages = product.pagesAs(account);
    for (String page :
        List.of(
            "/shared-report/detail.xhtml?id=" + id,
            "/search/results.xhtml?q=%22" + title + "%22")) {
      String shown = new String(pages.get(page).body(), StandardCharsets.UTF_8);
      assertThat(shown).as(page).contains(title);
      String main = shown.substring(shown.indexOf("<main"), shown.indexOf("</main>"));
      all.add(RELATED.matcher(main).replaceFirst(""));
    }
    return String.join("\n", all);
  }

  private static HttpResponse<byte[]> bytes(Rest reader, String address) {
    return reader.send(reader.request(address).GET(), BodyHandlers.ofByteArray());
  }

  private static String itemsWith(HttpResponse<String> list, String id) {
    return items(list).stream()
        .map(JsonObject::toString)
        .filter(item -> item.contains(id))
        .collect(Collectors.joining("\n"));
  }

  private static String lineWith(String csv, String title) {
    return csv.lines().filter(line -> line.contains(title)).findFirst().orElseThrow();
  }

  private static String rowWith(byte[] workbook, String title) {
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      return StreamSupport.stream(book.getSheetAt(0).spliterator(), false)
          .map(
              row ->
                  StreamSupport.stream(row.spliterator(), false)
                      .map(Object::toString)
                      .collect(Collectors.joining("\t")))
          .filter(row -> row.contains(title))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> moments(String text) {
    return MOMENT.matcher(text).results().map(match -> match.group(1)).toList();
  }

  private static Set<String> tokens(String text) {
    return TOKEN.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  private static Set<String> uuids(String text) {
    return UUID.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }
}
