package jp.lg.isac.search.relevance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Texts, and which of them answers which question.
 *
 * @param relevant ids of documents by id of the question
 */
record Collection(List<Text> texts, Map<String, Set<String>> relevant) {

  private static final Pattern PAIR =
      Pattern.compile("\"(\\w+)\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*+)\"");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|(.))");

  /** A document. */
  record Text(String id, String title, String text) {}

  /** A question of one of the files. */
  record Asked(String id, String query) {}

  /**
   * Reads the files.
   *
   * @param corpus lines of JSON with id, title and text; compressed if the name ends in gz
   * @param qrels lines of question, 0, document, 1, parted by tabs
   */
  static Collection read(Path corpus, Path qrels) throws IOException {
    var relevant = new HashMap<String, Set<String>>();
    for (var line : Files.readAllLines(qrels)) {
      var cells = line.split("\t", -1);
      if (!"0".equals(cells[3])) {
        relevant.computeIfAbsent(cells[0], id -> new HashSet<>()).add(cells[2]);
      }
    }
    var texts =
        lines(corpus).stream()
            .map(Collection::fields)
            .map(
                line ->
                    new Text(
                        line.getOrDefault("id", ""),
                        line.getOrDefault("title", ""),
                        line.getOrDefault("text", "")))
            .toList();
    return new Collection(texts, relevant);
  }

  static List<Asked> questions(Path file) throws IOException {
    return lines(file).stream()
        .map(Collection::fields)
        .map(line -> new Asked(line.getOrDefault("id", ""), line.getOrDefault("query", "")))
        .toList();
  }

  /** One divided by the rank of the first answer among these, 0 without one. */
  double reciprocalRank(Asked question, List<String> found) {
    var answers = relevant.getOrDefault(question.id(), Set.of());
    for (int rank = 1; rank <= found.size(); rank++) {
      if (answers.contains(found.get(rank - 1))) {
        return 1.0 / rank;
      }
    }
    return 0;
  }

  private static List<String> lines(Path file) throws IOException {
    var lines = new ArrayList<String>();
    try (InputStream raw = Files.newInputStream(file);
        var in = file.toString().endsWith("gz") ? new GZIPInputStream(raw) : raw;
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      reader.lines().filter(line -> !line.isBlank()).forEach(lines::add);
    }
    return lines;
  }

  /** The strings of a flat object. */
  private static Map<String, String> fields(String json) {
    var fields = new HashMap<String, String>();
    var pairs = PAIR.matcher(json);
    while (pairs.find()) {
      fields.put(pairs.group(1), unescaped(pairs.group(2)));
    }
    return fields;
  }

  private static String unescaped(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(
            escape -> {
              if (escape.group(1) != null) {
                return java.util.regex.Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(escape.group(1), 16)));
              }
              return switch (escape.group(2)) {
                case "n" -> "\n";
                case "t" -> "\t";
                case "r" -> "\r";
                case "b" -> "\b";
                case "f" -> "\f";
                default -> java.util.regex.Matcher.quoteReplacement(escape.group(2));
              };
            });
  }
}
