package jp.lg.isac.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement as the database logged it.
 *
 * @param sql with {@code $1} where a parameter stands
 * @param parameters as SQL literals, {@code $1} first
 */
public record LoggedStatement(String sql, List<String> parameters) {
  private static final Set<String> HOUSEKEEPING = Set.of("BEGIN", "COMMIT", "ROLLBACK", "SELECT 1");
  private static final Pattern ENTRY =
      Pattern.compile(
          "^(?<who>[^|\\n]*)\\|(?<kind>[A-Z]+): {2}(?<text>.*(?:\\n\\t.*)*)", Pattern.MULTILINE);
  private static final Pattern STATEMENT =
      Pattern.compile("(?:execute [^:]*|statement): (.*)", Pattern.DOTALL);
  private static final Pattern PARAMETER =
      Pattern.compile("\\$\\d+ = (NULL|'(?:[^']|'')*')", Pattern.DOTALL);
  private static final Pattern PLACE =
      Pattern.compile("((?:\\b(?:then|else)\\s+)?)\\$(\\d+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern NUMBER = Pattern.compile("'(-?\\d+)'");

  /** The statements of one application, in their order, out of a part of the log. */
  static List<LoggedStatement> of(String application, String log) {
    var statements = new ArrayList<LoggedStatement>();
    for (var entries = ENTRY.matcher(log); entries.find(); ) {
      var text = entries.group("text").replace("\n\t", "\n");
      if (!entries.group("who").equals(application)) {
        continue;
      }
      var statement = STATEMENT.matcher(text);
      if (entries.group("kind").equals("LOG") && statement.matches()) {
        statements.add(new LoggedStatement(statement.group(1), List.of()));
      } else if (entries.group("kind").equals("DETAIL") && !statements.isEmpty()) {
        var last = statements.removeLast();
        statements.add(
            new LoggedStatement(
                last.sql, PARAMETER.matcher(text).results().map(p -> p.group(1)).toList()));
      }
    }
    return statements;
  }

  /** Whether it only begins or ends a transaction, or asks whether the connection is alive. */
  boolean isHousekeeping() {
    return HOUSEKEEPING.contains(sql.strip().toUpperCase(Locale.ROOT));
  }

  /** Whether it tells the database who reads. */
  public boolean isBinding() {
    return sql.contains("set_config(");
  }

  /** Whether it only reads. */
  public boolean isQuery() {
    return sql.strip().toLowerCase(Locale.ROOT).startsWith("select")
        && !isBinding()
        && !sql.contains("gate_");
  }

  /** The same without parameters, to be sent again. */
  public String inlined() {
    return PLACE
        .matcher(sql)
        .replaceAll(place -> Matcher.quoteReplacement(literal(place.group(1), place.group(2))));
  }

  /** The log quotes all parameters; where nothing else tells its type, a number has to be one. */
  private String literal(String before, String place) {
    var literal = parameters.get(Integer.parseInt(place) - 1);
    var number = NUMBER.matcher(literal);
    return before.isEmpty() || !number.matches() ? before + literal : before + number.group(1);
  }
}
