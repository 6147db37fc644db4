package jp.lg.isac.leak;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What {@link Writes} have made so far: the newest id for each path parameter.
 *
 * @param word stands in every text that is stored, and nowhere else
 * @param number another one for each time that the writes are carried out
 */
record Made(String word, int number, Map<String, String> ids) {
  private static final Pattern PARAMETER = Pattern.compile("\\{\\w+}");
  private static final Pattern UUID_ONLY = Pattern.compile(Answer.UUID);

  /** Things that are addressed by the id of another one. */
  private static final Map<String, String> SAME =
      Map.of(
          "completions/{id}", "enrolments/{id}",
          "centre-desk/{id}", "shared-reports/{id}",
          "centre-desk/{id}/same-cases/{report}", "shared-reports/{id}",
          "articles/{id}/links/{type}/{other}", "shared-reports/{id}");

  /** Ids that everybody may read. */
  private static final Set<String> PUBLIC = Set.of("courses/{id}", "frameworks/{id}", "tags/{id}");

  /** Nothing is made yet; what everybody may know is there. */
  static Made nothing(String word, int number) {
    var ids = new LinkedHashMap<String, String>();
    ids.put("organisations/{code}", Writes.A);
    ids.put("incidents/{id}/reports/{n}", "1");
    ids.put("incidents/{id}/clocks/{duty}", "police");
    ids.put("duty-rules/{code}", "police");
    ids.put("duty-rules/{code}/versions/{version}", "1");
    ids.put("incidents/{id}/forms/{code}", "prefecture-report");
    ids.put("form-definitions/{code}", "prefecture-report");
    ids.put("form-definitions/{code}/versions/{version}", "1");
    ids.put("articles/{id}/versions/{number}", "1");
    ids.put("articles/{id}/versions/{number}/changes/{since}", "1");
    ids.put("articles/{id}/corrections/{correction}", UUID.randomUUID().toString());
    ids.put("articles/{id}/files/{file}", UUID.randomUUID().toString());
    ids.put("articles/{id}/links/{type}", "SHARED_REPORT");
    ids.put("frameworks/{id}", "2f1b6a52-6f0e-4b6e-9d0c-163000000001");
    ids.put("frameworks/{id}/versions/{version}", "R8-80");
    ids.put("assessments/{id}/answers/{requirement}", "1");
    ids.put("operations/index/failures/{type}", "INCIDENT");
    ids.put("operations/index/failures/{type}/{id}", UUID.randomUUID().toString());
    ids.put("operations/mail/{id}", UUID.randomUUID().toString());
    ids.put("incidents/{id}/proposals/{proposal}", UUID.randomUUID().toString());
    ids.put("shared-reports/{id}/files/{file}", UUID.randomUUID().toString());
    ids.put("shared-reports/{id}/reveals/{request}", UUID.randomUUID().toString());
    ids.put("vendors/{id}", UUID.randomUUID().toString());
    ids.put("tags/{id}", UUID.randomUUID().toString());
    ids.put("dictionary/entries/{id}", UUID.randomUUID().toString());
    ids.put("dictionary/editions/{edition}", "0");
    ids.put("vendor-names/{id}", UUID.randomUUID().toString());
    ids.put("notices/{id}", UUID.randomUUID().toString());
    return new Made(word, number, ids);
  }

  /** Whether there is an id for each parameter of the path. */
  boolean knows(String path) {
    return PARAMETER
        .matcher(path)
        .results()
        .map(found -> path.substring(0, found.end()))
        .allMatch(parameter -> ids.containsKey(SAME.getOrDefault(parameter, parameter)));
  }

  /** The id for a path parameter, which is named with the path up to it. */
  String id(String parameter) {
    var id = ids.get(SAME.getOrDefault(parameter, parameter));
    if (id == null) {
      throw new AssertionError(
          "The leak sweep has no %s: let one of Writes.ALL make it, or name it in Made.nothing"
              .formatted(parameter));
    }
    return id;
  }

  /** A moment some minutes ago. */
  String recently() {
    return Instant.now().minus(10, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.SECONDS).toString();
  }

  String tomorrow() {
    return Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** The address of a thing. */
  String addressOf(String path) {
    return PARAMETER.matcher(path).replaceAll(found -> id(path.substring(0, found.end())));
  }

  /** Whether there is an id for each path parameter that the text names. */
  boolean knowsAllOf(String text) {
    return !PARAMETER.matcher(filled(text)).find();
  }

  /** Text in which names of path parameters stand between per cent signs. */
  String filled(String text) {
    var filled = text;
    for (var each : ids.entrySet()) {
      filled = filled.replace("%" + each.getKey() + "%", each.getValue());
    }
    return filled;
  }

  /** Remembers the ids in the address of something new. */
  void learn(HttpResponse<String> response) {
    response
        .headers()
        .firstValue("Location")
        .map(location -> location.replaceFirst("^.*" + RestWalk.BASE, ""))
        .ifPresent(this::learn);
  }

  private void learn(String address) {
    var values = address.split("/");
    for (var route : Surface.routes()) {
      var names = route.path().split("/");
      if (names.length == values.length && fits(names, values)) {
        for (int i = 0; i < names.length; i++) {
          if (names[i].startsWith("{")) {
            ids.put(String.join("/", Arrays.copyOf(names, i + 1)), values[i]);
          }
        }
      }
    }
  }

  private static boolean fits(String[] names, String[] values) {
    for (int i = 0; i < names.length; i++) {
      if (!names[i].startsWith("{") && !names[i].equals(values[i])) {
        return false;
      }
    }
    return true;
  }

  /** The same as if each id were one of nothing. */
  Made elsewhere() {
    var random = new LinkedHashMap<String, String>();
    ids.forEach(
        (parameter, id) ->
            random.put(parameter, isSecret(parameter, id) ? UUID.randomUUID().toString() : id));
    return new Made(word, number, random);
  }

  private static boolean isSecret(String parameter, String id) {
    return UUID_ONLY.matcher(id).matches() && !PUBLIC.contains(parameter);
  }

  /** The ids that a stranger could only guess. */
  Stream<String> secrets() {
    return ids.entrySet().stream()
        .filter(each -> isSecret(each.getKey(), each.getValue()))
        .map(Map.Entry::getValue);
  }

  /** Whether the path has an id that a stranger could only guess. */
  boolean isSecret(String path) {
    return !addressOf(path).equals(elsewhere().addressOf(path));
  }
}
