package jp.lg.isac.test;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * How the database answered a statement, row by row, with the policies of its reader.
 *
 * @param shown rows of the answer
 * @param read rows that were looked at for it in tables and indexes, those of policies too
 * @param milliseconds it took
 * @param scans what was read, and how
 */
public record Plan(String sql, long shown, long read, double milliseconds, List<String> scans) {

  /** Answers a statement again and watches; the reader must be bound already. */
  static Plan of(Connection connection, LoggedStatement query) throws SQLException {
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery("explain (analyze, buffers, format json) " + query.inlined())) {
      rows.next();
      try (var json = Json.createReader(new StringReader(rows.getString(1)))) {
        var whole = json.readArray().getJsonObject(0);
        var top = whole.getJsonObject("Plan");
        var scans = new ArrayList<Scan>();
        collect(top, scans);
        return new Plan(
            query.sql(),
            Math.round(number(top, "Actual Rows")),
            scans.stream().mapToLong(Scan::rows).sum(),
            number(whole, "Execution Time"),
            scans.stream().map(Scan::toString).toList());
      }
    }
  }

  private record Scan(String how, long rows) {
    @Override
    public String toString() {
      return how + ": " + rows;
    }
  }

  private static void collect(JsonObject node, List<Scan> scans) {
    if (node.containsKey("Relation Name")) {
      double perLoop =
          number(node, "Actual Rows")
              + number(node, "Rows Removed by Filter")
              + number(node, "Rows Removed by Index Recheck");
      var index = node.getString("Index Name", "");
      scans.add(
          new Scan(
              "%s %s %s"
                  .formatted(node.getString("Node Type"), node.getString("Relation Name"), index)
                  .strip(),
              Math.round(perLoop * number(node, "Actual Loops"))));
    }
    if (node.get("Plans") instanceof JsonArray inner) {
      for (JsonValue each : inner) {
        collect(each.asJsonObject(), scans);
      }
    }
  }

  private static double number(JsonObject node, String name) {
    return node.get(name) instanceof JsonNumber number ? number.doubleValue() : 0;
  }
}
