package jp.lg.isac.leak;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.lg.isac.test.Pages;
import jp.lg.isac.test.Product;
import jp.lg.isac.test.Rest;
import jp.lg.isac.test.Until;
import org.jspecify.annotations.Nullable;

/** What several readers see, before and after A stores something of its own. */
final class Sweep {
  /** B in A's prefecture, another prefecture's office, the centre, and A's own trainee. */
  static final List<String> READERS =
      List.of("staff@482021", "coordinator@490008", "analyst@990001", "trainee@482013");

  /** One of A who may read what A stores: with him the sweep proves that it would find a leak. */
  static final String COLLEAGUE = "admin@482013";

  /** Those who come across everything that A has. */
  private static final List<String> OWNERS_OF_A =
      List.of("staff@482013", COLLEAGUE, "auditor@482013");

  private static final List<String> OWNERS_OF_THE_CENTRE = List.of("admin@990001");

  private static final AtomicInteger TIMES = new AtomicInteger();

  private static @Nullable Sweep sweep;
  private static boolean begun;

  /** All answers to one reader, those of REST and those of pages. */
  record Snapshot(Map<String, Answer> answers) {
    Set<String> addresses() {
      return answers.keySet();
    }

    /** All ids that stand anywhere in it. */
    Stream<String> ids() {
      return answers.entrySet().stream()
          .flatMap(each -> Stream.of(each.getKey(), each.getValue().body()))
          .flatMap(text -> ID.matcher(text).results())
          .map(MatchResult::group);
    }
  }

  private static final Pattern ID = Pattern.compile(Answer.UUID);

  private final Map<String, Pages> pages = new HashMap<>();
  private final Map<String, Snapshot> before = new LinkedHashMap<>();
  private final Map<String, Snapshot> after = new LinkedHashMap<>();
  private final Set<String> visited = new TreeSet<>();

  /** Ids that were there before A stored something. */
  private final Set<String> old = new HashSet<>();

  private final Map<String, Set<String>> routesOfOwners = new HashMap<>();
  private final Set<String> pagesOfOwners = new LinkedHashSet<>();

  /** What was stored, with the canary. */
  private final Made made;

  private Sweep() {
    made = begun();
    var readers = new ArrayList<>(READERS);
    readers.add(COLLEAGUE);
    readers.forEach(Product.running()::as);
    readers.forEach(this::pagesOf);
    readers.forEach(Sweep::rememberNoSearches);
    askAs(OWNERS_OF_A);
    askAs(OWNERS_OF_THE_CENTRE);
    rebuildIndex();
    readAll("coordinator@490008", "49");
    readers.forEach(reader -> before.put(reader, snapshot(reader)));
    before.values().stream().flatMap(Snapshot::ids).forEach(old::add);
    carryOut(made, Write.When.PRIVATELY);
    knowWhatWasMade();
    askAs(OWNERS_OF_A);
    after.put("analyst@990001", snapshot("analyst@990001"));
    carryOut(made, Write.When.PRIVATELY_BY_THE_CENTRE);
    knowWhatWasMade();
    askAs(OWNERS_OF_THE_CENTRE);
    readers.forEach(reader -> after.computeIfAbsent(reader, this::snapshot));
  }

  /** The one sweep, which takes a minute. */
  static synchronized Sweep done() {
    var swept = sweep;
    if (swept == null) {
      assertThat(begun).as("the sweep before did not come to its end").isFalse();
      begun = true;
      swept = new Sweep();
      sweep = swept;
    }
    return swept;
  }

  Snapshot before(String reader) {
    return Objects.requireNonNull(before.get(reader));
  }

  Snapshot after(String reader) {
    return Objects.requireNonNull(after.get(reader));
  }

  Made made() {
    return made;
  }

  /** Whether an address names something that nobody had come across before A stored it. */
  boolean isNew(String address) {
    return ID.matcher(address).results().map(MatchResult::group).anyMatch(id -> !old.contains(id));
  }

  /** All pages that anybody came to. */
  Set<String> visited() {
    return visited;
  }

  /** What A has for itself: everything that {@link Writes} store. */
  static Made stored() {
    var made = begun();
    carryOut(made, Write.When.PRIVATELY);
    carryOut(made, Write.When.PRIVATELY_BY_THE_CENTRE);
    return made;
  }

  /** What is there for others to see is made, under a word that is no secret. */
  private static Made begun() {
    int number = 2030 + TIMES.getAndIncrement();
    var open = Made.nothing("shared" + random(), number);
    carryOut(open, Write.When.BEFORE);
    var analyst = Product.running().as("analyst@990001");
    open.ids().put("shared-reports/{id}", sharedReport(analyst, open.word()));
    return new Made("canary" + random(), number, open.ids());
  }

  private static String sharedReport(Rest analyst, String word) {
    return Rest.object(analyst.get(RestWalk.BASE + "shared-reports"))
        .getJsonArray("items")
        .getValuesAs(JsonObject.class)
        .stream()
        .filter(report -> report.getString("title", "").contains(word))
        .map(report -> report.getString("id"))
        .findFirst()
        .orElseThrow();
  }

  private static void carryOut(Made made, Write.When when) {
    Writes.ALL.stream().filter(write -> write.when() == when).forEach(write -> write.send(made));
    awaitRest();
  }

  /** Until all files are read, the index has taken it in, and everybody is told of it. */
  private static void awaitRest() {
    var operations = Product.running().as("admin@990001");
    Until.holds(
        "all files are read",
        () -> operations.get(RestWalk.BASE + "operations/files").body().contains("\"waiting\":0"));
    Until.holds(
        "the index has caught up",
        () -> operations.get(RestWalk.BASE + "operations/index").body().contains("\"backlog\":0"));
    Until.holds(
        "all notices are spread",
        () -> operations.get(RestWalk.BASE + "operations/mail").body().contains("\"unspread\":0"));
  }

  /**
   * Makes the index anew. What was replaced in it counts in how rare a word is until its segment is
   * merged, and any post can set that merge off, whatever it says.
   */
  private static void rebuildIndex() {
    var operations = Product.running().as("admin@990001");
    var begun = operations.post(RestWalk.BASE + "operations/index/rebuild", "");
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
    Until.holds(
        "the index is made anew",
        () ->
            operations
                .get(RestWalk.BASE + "operations/index")
                .body()
                .contains("\"state\":\"LIVE\""));
    awaitRest();
  }

  /**
   * Opens all reports of a prefecture. What its coordinator has not opened yet is a count of his
   * own, which the first look would change.
   */
  private static void readAll(String coordinator, String prefecture) {
    var reader = Product.running().as(coordinator);
    String list = RestWalk.BASE + "shared-reports?limit=100&prefecture=" + prefecture;
    for (@Nullable String page = list; page != null; ) {
      var answer = Rest.object(reader.get(page));
      answer
          .getJsonArray("items")
          .getValuesAs(JsonObject.class)
          .forEach(
              report -> reader.get(RestWalk.BASE + "shared-reports/" + report.getString("id")));
      page =
          answer.isNull("nextCursor") ? null : list + "&cursor=" + answer.getString("nextCursor");
    }
  }

  /** Collects the addresses of what the owners have. */
  private void askAs(List<String> owners) {
    for (String owner : owners) {
      RestWalk.of(Product.running().as(owner), Map.of()).addresses().forEach(this::know);
      pagesOfOwners.addAll(pages(owner, Set.of()).keySet());
    }
  }

  /** What he searches for himself at the first look would stand on his page at the second. */
  private static void rememberNoSearches(String reader) {
    var answer =
        Product.running().as(reader).post(RestWalk.BASE + "search/history", "{\"kept\": false}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  private void knowWhatWasMade() {
    PageWalk.THINGS.stream().filter(made::knowsAllOf).map(made::filled).forEach(pagesOfOwners::add);
    Surface.routes().stream()
        .filter(route -> route.reads() && made.knows(route.path()))
        .forEach(route -> know(route.path(), Set.of(made.addressOf(route.path()))));
  }

  private void know(String route, Set<String> addresses) {
    routesOfOwners.computeIfAbsent(route, r -> new LinkedHashSet<>()).addAll(addresses);
  }

  private Snapshot snapshot(String reader) {
    var answers = new TreeMap<String, Answer>();
    RestWalk.of(Product.running().as(reader), routesOfOwners)
        .answers()
        .forEach((address, answer) -> answers.put(RestWalk.BASE + address, answer));
    var known = new LinkedHashSet<>(pagesOfOwners);
    if (reader.equals(COLLEAGUE)) {
      // what he came to at the first look may have moved out of the newest of its list
      Optional.ofNullable(before.get(reader)).stream()
          .flatMap(first -> first.addresses().stream())
          .filter(address -> !address.startsWith(RestWalk.BASE))
          .forEach(known::add);
    }
    answers.putAll(pages(reader, known));
    return new Snapshot(answers);
  }

  private Map<String, Answer> pages(String reader, Collection<String> known) {
    var answers = PageWalk.of(pagesOf(reader), known).answers();
    answers.keySet().stream().map(PageWalk::pathOf).forEach(visited::add);
    return answers;
  }

  private Pages pagesOf(String reader) {
    return pages.computeIfAbsent(reader, Product.running()::pagesAs);
  }

  private static String random() {
    return UUID.randomUUID().toString().substring(0, 8);
  }
}
