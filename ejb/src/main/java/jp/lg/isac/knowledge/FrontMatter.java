package jp.lg.isac.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.lg.isac.kernel.DomainException.Violation;

/**
 * What stands between two lines of {@code ---} before a text: a name and its value on each line, as
 * far as YAML 1.2 is used for that. A value is a plain or quoted text, or several of them in square
 * brackets or on lines of their own. Names of which nothing is known may have any value.
 *
 * @param values by name, in small letters
 * @param unknown names that the product has no use for
 * @param problems lines that could not be read
 * @param body the text after it; all of it if there is no front matter
 */
record FrontMatter(
    Map<String, List<String>> values, List<String> unknown, List<Violation> problems, String body) {

  static final String TITLE = "title";
  static final String TAGS = "tags";
  static final String LANGUAGE = "language";
  static final String REVIEW_ON = "reviewon";
  static final String TLP = "tlp";

  private static final List<String> USED = List.of(TITLE, TAGS, LANGUAGE, REVIEW_ON, TLP);

  /** Told by an export for whoever reads the file; an article that comes in gets its own. */
  private static final List<String> PASSED_BY = List.of("id", "version", "status");

  private static final String MARK = "---";
  private static final String END = "---|\\.\\.\\.";

  /** Reads the text of a file. */
  static FrontMatter read(String file) {
    List<String> lines = file.lines().toList();
    if (lines.isEmpty() || !lines.getFirst().stripTrailing().equals(MARK)) {
      return new FrontMatter(Map.of(), List.of(), List.of(), file);
    }
    for (int end = 1; end < lines.size(); end++) {
      if (lines.get(end).stripTrailing().matches(END)) {
        var reading = new Reading();
        for (int n = 1; n < end; n++) {
          reading.line(n + 1, lines.get(n));
        }
        String body = String.join("\n", lines.subList(end + 1, lines.size())).strip();
        return new FrontMatter(reading.values, reading.unknown, reading.problems, body);
      }
    }
    return new FrontMatter(Map.of(), List.of(), List.of(), file);
  }

  /** The value of a name that has one. */
  Optional<String> first(String name) {
    return values.getOrDefault(name, List.of()).stream().filter(v -> !v.isBlank()).findFirst();
  }

  List<String> all(String name) {
    return values.getOrDefault(name, List.of()).stream().filter(v -> !v.isBlank()).toList();
  }

  /** A text in double quotes, which YAML reads as JSON does. */
  static String quoted(String text) {
    var quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
              } else if (Character.isISOControl(c)) {
                quoted.append("\\u%04x".formatted(c));
              } else {
                quoted.appendCodePoint(c);
              }
            });
    return quoted.append('"').toString();
  }

  /** Goes from line to line. */
  private static final class Reading {
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final List<String> unknown = new ArrayList<>();
    private final List<Violation> problems = new ArrayList<>();

    /** Where further lines of a value go; nothing is known of a name: nowhere. */
    private List<String> current = new ArrayList<>();

    private boolean isUsed;

    void line(int number, String line) {
      String text = line.strip();
      if (text.isEmpty() || text.startsWith("#")) {
        return;
      }
      int colon = text.indexOf(':');
      boolean named =
          !Character.isWhitespace(line.charAt(0)) && colon > 0 && !text.startsWith("- ");
      boolean read;
      if (named) {
        read =
            begin(
                text.substring(0, colon).strip().replaceAll("[\"']", ""),
                text.substring(colon + 1).strip());
      } else {
        read = !isUsed || (text.startsWith("- ") && add(text.substring(2).strip()));
      }
      if (!read) {
        problems.add(
            new Violation("/line/" + number, "article.import.front-matter", List.of(number)));
      }
    }

    private boolean begin(String written, String value) {
      String name = written.toLowerCase(Locale.ROOT).replaceAll("[_-]", "");
      name = name.equals("lang") ? LANGUAGE : name;
      isUsed = USED.contains(name);
      if (!isUsed) {
        if (!PASSED_BY.contains(name)) {
          unknown.add(written);
        }
        return true;
      }
      current = new ArrayList<>();
      return values.put(name, current) == null && addAll(value);
    }

    private boolean addAll(String value) {
      if (value.isEmpty() || value.startsWith("#")) {
        return true;
      }
      if (!value.startsWith("[")) {
        return add(value);
      }
      var items = new Scanner(value);
      items.skip('[');
      while (!items.at(']')) {
        Optional<String> item = items.next(",]");
        if (item.isEmpty()) {
          return false;
        }
        current.add(item.get());
        items.skip(',');
      }
      items.skip(']');
      return items.isAtEnd();
    }

    private boolean add(String value) {
      var scanner = new Scanner(value);
      Optional<String> item = scanner.next("");
      item.ifPresent(current::add);
      return item.isPresent() && scanner.isAtEnd();
    }
  }

  /** Reads values of one line. */
  private static final class Scanner {
    private final String text;
    private int at;

    Scanner(String text) {
      this.text = text;
    }

    boolean at(char c) {
      blanks();
      return at < text.length() && text.charAt(at) == c;
    }

    void skip(char c) {
      if (at(c)) {
        at++;
      }
    }

    /** A remark may follow. */
    boolean isAtEnd() {
      blanks();
      return at >= text.length() || text.charAt(at) == '#';
    }

    private void blanks() {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
    }

    /**
     * The next value.
     *
     * @param ends what ends a plain one
     */
    Optional<String> next(String ends) {
      blanks();
      if (at >= text.length()) {
        return Optional.empty();
      }
      return switch (text.charAt(at)) {
        case '"' -> doubleQuoted();
        case '\'' -> singleQuoted();
        case '|', '>', '{', '&', '*', '!', '%', '@', '`' -> Optional.empty();
        default -> plain(ends);
      };
    }

    private Optional<String> plain(String ends) {
      int from = at;
      while (at < text.length()
          && ends.indexOf(text.charAt(at)) < 0
          && !(ends.isEmpty() && text.startsWith(" #", at))) {
        at++;
      }
      return Optional.of(text.substring(from, at).strip());
    }

    private Optional<String> singleQuoted() {
      var value = new StringBuilder();
      for (at++; at < text.length(); at++) {
        if (text.charAt(at) != '\'') {
          value.append(text.charAt(at));
        } else if (text.startsWith("''", at)) {
          value.append('\'');
          at++;
        } else {
          at++;
          return Optional.of(value.toString());
        }
      }
      return Optional.empty();
    }

    private Optional<String> doubleQuoted() {
      var value = new StringBuilder();
      for (at++; at < text.length(); at++) {
        char c = text.charAt(at);
        if (c == '"') {
          at++;
          return Optional.of(value.toString());
        } else if (c != '\\') {
          value.append(c);
        } else if (!escaped(value)) {
          return Optional.empty();
        }
      }
      return Optional.empty();
    }

    private boolean escaped(StringBuilder value) {
      at++;
      String code =
          text.substring(Math.min(at + 1, text.length()), Math.min(at + 5, text.length()));
      if (text.startsWith("u", at) && code.matches("[0-9a-fA-F]{4}")) {
        value.append((char) Integer.parseInt(code, 16));
        at += 4;
        return true;
      }
      int known = at < text.length() ? "\"\\/nt".indexOf(text.charAt(at)) : -1;
      if (known >= 0) {
        value.append("\"\\/\n\t".charAt(known));
      }
      return known >= 0;
    }
  }
}
