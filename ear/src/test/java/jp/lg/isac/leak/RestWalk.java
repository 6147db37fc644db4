package jp.lg.isac.leak;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.lg.isac.test.Rest;
import org.jspecify.annotations.Nullable;

/**
 * All that one reader gets by GET from REST: each route, with every id that he comes across and
 * every id that others came across, and each of its query parameters.
 *
 * <p>A path parameter gets its values from the list that stands before it ({@code incidents} for
 * {@code incidents/{id}}); where there is no such list, {@link #ELSEWHERE} says where from.
 */
final class RestWalk {
  static final String BASE = "/api/v1/";

  /** The newest of each list; a list that grows shows it here already. */
  private static final int MOST_OF_A_LIST = 6;

  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

  /** Names of what an item of a list is addressed by, beside the name of the parameter. */
  private static final List<String> NAMES = List.of("id", "number", "n", "code");

  /**
   * Where the values of a path parameter stand if not in the list before it.
   *
   * @param route whose answers have them
   * @param pointer leads to them; an asterisk is each item of a list
   */
  private record Source(String route, String pointer) {}

  private static final Map<String, Source> ELSEWHERE =
      Map.of(
          "articles/{id}/versions/{number}/changes/{since}",
          new Source("articles/{id}/versions", "items/*/number"),
          "assessments/{id}/answers/{requirement}",
          new Source("assessments/{id}", "answers/*/requirement/number"),
          "frameworks/{id}/versions/{version}",
          new Source("frameworks/{id}", "versions/*/version"),
          "duty-rules/{code}/versions/{version}",
          new Source("duty-rules", "items/*/version"),
          "form-definitions/{code}/versions/{version}",
          new Source("form-definitions", "items/*/version"),
          "dictionary/editions/{edition}",
          new Source("dictionary", "editions/*/number"),
          "findings/{id}",
          new Source("audits/{id}/findings", "items/*/id"),
          "vendors/{id}",
          new Source("systems", "items/*/vendorId"),
          "enrolments/{id}",
          new Source("courses", "items/*/enrolment"));

  /** Values for the query parameters that there are; {@code cursor} is followed by itself. */
  private static final Map<String, List<String>> QUERIES =
      Map.ofEntries(
          Map.entry("limit", List.of("100")),
          Map.entry("cursor", List.of()),
          Map.entry("edition", List.of("1")),
          Map.entry("q", List.of("ランサムウェア", "委託 メール", Writes.SECRET)),
          Map.entry("id", List.of("00000000-0000-4000-8000-000000000001")),
          Map.entry("type", List.of("INCIDENT", "SHARED_REPORT", "ARTICLE", "COURSE")),
          Map.entry("prefecture", List.of("48")),
          Map.entry("causeClass", List.of("MALWARE")),
          Map.entry("system", List.of("住民記録システム")),
          Map.entry("tlp", List.of("AMBER", "GREEN")),
          Map.entry("month", List.of("2026-11")),
          Map.entry("months", List.of("36")),
          Map.entry("from", List.of("2026-01-01")),
          Map.entry("to", List.of("2099-12-31")),
          Map.entry("sort", List.of("NEWEST", "MATCH")),
          Map.entry("tag", List.of("初動対応")),
          Map.entry("stale", List.of("true")),
          Map.entry("status", List.of("DRAFT", "PUBLISHED", "SENT")),
          Map.entry("who", List.of("staff@" + Writes.A)),
          Map.entry("action", List.of("incident.post")),
          Map.entry("outcome", List.of("DONE")),
          Map.entry("kind", List.of("MUNICIPALITY", "INCIDENT")),
          Map.entry("name", List.of("見本")),
          Map.entry("course", List.of("00000000-0000-4000-8000-000000000000")),
          Map.entry("fiscalYear", List.of("2026")),
          Map.entry("list", List.of("INCIDENTS")),
          Map.entry("stage", List.of("FOLLOW_UP")),
          Map.entry("since", List.of("2026-11-01T00:00:00Z")),
          Map.entry("show", List.of("MINE", "ALL")),
          Map.entry("format", List.of("CSV", "XLSX", "DOCX", "PDF", "ZIP")));

  private final Rest rest;
  private final Map<String, Set<String>> known;
  private final Map<String, Set<String>> addresses = new HashMap<>();
  private final Map<String, Answer> answers = new TreeMap<>();

  private RestWalk(Rest rest, Map<String, Set<String>> known) {
    this.rest = rest;
    this.known = known;
  }

  /**
   * Asks for everything.
   *
   * @param known addresses that others found, by route
   */
  static RestWalk of(Rest rest, Map<String, Set<String>> known) {
    var walk = new RestWalk(rest, known);
    Surface.routes().stream().filter(Surface.Route::reads).forEach(walk::ask);
    return walk;
  }

  /** The answers by address, with its query. */
  Map<String, Answer> answers() {
    return answers;
  }

  /** The addresses by route, without queries. */
  Map<String, Set<String>> addresses() {
    return addresses;
  }

  private void ask(Surface.Route route) {
    for (String address : addressesOf(route.path())) {
      var first = ask(address);
      if (route.queries().contains("cursor")) {
        values(first, "nextCursor").forEach(c -> ask(address + "?cursor=" + c, address + "?next"));
      }
      for (String name : route.queries()) {
        for (String value : valuesOf(route, name)) {
          ask(address + "?" + name + "=" + encoded(value));
          if (name.equals("q") && value.equals(valuesOf(route, name).getFirst())) {
            narrowed(route, address + "?q=" + encoded(value));
          }
        }
      }
    }
  }

  /** A search with each of its filters. */
  private void narrowed(Surface.Route route, String address) {
    route.queries().stream()
        .filter(other -> !other.equals("q"))
        .forEach(
            other ->
                valuesOf(route, other)
                    .forEach(value -> ask(address + "&" + other + "=" + encoded(value))));
  }

  private static List<String> valuesOf(Surface.Route route, String name) {
    var values = QUERIES.get(name);
    if (values == null) {
      throw new AssertionError(
          "%s has a query parameter %s that the leak sweep does not know: give it values in RestWalk.QUERIES"
              .formatted(route, name));
    }
    return values;
  }

  private Answer ask(String address) {
    return ask(address, address);
  }

  private Answer ask(String address, String name) {
    var answer = answers.get(name);
    if (answer == null) {
      answer = Answer.of(rest.send(rest.request(BASE + address).GET(), BodyHandlers.ofByteArray()));
      answers.put(name, answer);
    }
    return answer;
  }

  private Set<String> addressesOf(String route) {
    var found = addresses.get(route);
    if (found == null) {
      found = new LinkedHashSet<>(known.getOrDefault(route, Set.of()));
      found.addAll(expanded(route));
      addresses.put(route, found);
    }
    return found;
  }

  private Set<String> expanded(String route) {
    var parameters = PARAMETER.matcher(route);
    var last = parameters.results().reduce((one, next) -> next);
    if (last.isEmpty()) {
      return Set.of(route);
    }
    var end = route.substring(last.get().end());
    var begin = route.substring(0, last.get().start());
    var expanded = new LinkedHashSet<String>();
    if (!end.isEmpty()) {
      addressesOf(begin + last.get().group()).forEach(thing -> expanded.add(thing + end));
    } else {
      things(begin.substring(0, begin.length() - 1), last.get().group(1)).forEach(expanded::add);
    }
    return expanded;
  }

  /** The addresses of the things in the lists of a route. */
  private Stream<String> things(String list, String parameter) {
    var key = list + "/{" + parameter + "}";
    var elsewhere = ELSEWHERE.get(key);
    if (elsewhere == null && !Surface.hasList(list)) {
      throw new AssertionError(
          "The leak sweep does not know where ids for %s come from: say so in RestWalk.ELSEWHERE"
              .formatted(key));
    }
    if (elsewhere != null && !list.startsWith(elsewhere.route())) {
      return addressesOf(elsewhere.route()).stream()
          .flatMap(address -> values(ask(address), elsewhere.pointer()))
          .map(value -> list + "/" + value);
    }
    if (elsewhere != null && PARAMETER.matcher(list.substring(elsewhere.route().length())).find()) {
      var values =
          addressesOf(elsewhere.route()).stream()
              .flatMap(address -> values(ask(address), elsewhere.pointer()))
              .distinct()
              .toList();
      return addressesOf(list).stream()
          .flatMap(address -> values.stream().map(value -> address + "/" + value));
    }
    return addressesOf(elsewhere == null ? list : elsewhere.route()).stream()
        .flatMap(
            address -> {
              var prefix =
                  elsewhere == null
                      ? address
                      : address + list.substring(elsewhere.route().length());
              return itemsOf(ask(address), elsewhere, parameter).map(value -> prefix + "/" + value);
            });
  }

  private static Stream<String> itemsOf(Answer answer, @Nullable Source source, String parameter) {
    return source != null
        ? values(answer, source.pointer())
        : Stream.concat(Stream.of(parameter), NAMES.stream())
            .map(name -> values(answer, "items/*/" + name).toList())
            .filter(found -> !found.isEmpty())
            .findFirst()
            .orElse(List.of())
            .stream();
  }

  /** What stands at a pointer of an answer; nothing if it is no JSON or has no such place. */
  static Stream<String> values(Answer answer, String pointer) {
    if (!answer.isOk() || !answer.headers().startsWith("application/json")) {
      return Stream.empty();
    }
    try (var reader = Json.createReader(new StringReader(answer.body()))) {
      return at(reader.readValue(), Arrays.asList(pointer.split("/"))).limit(MOST_OF_A_LIST);
    }
  }

  private static Stream<String> at(JsonValue value, List<String> pointer) {
    if (pointer.isEmpty()) {
      return switch (value) {
        case JsonString text -> Stream.of(text.getString());
        case JsonNumber number -> Stream.of(number.toString());
        default -> Stream.empty();
      };
    }
    var rest = pointer.subList(1, pointer.size());
    if (value instanceof JsonArray items) {
      return items.stream().flatMap(item -> at(item, rest));
    }
    return value instanceof JsonObject object && object.containsKey(pointer.getFirst())
        ? at(object.get(pointer.getFirst()), rest)
        : Stream.empty();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
