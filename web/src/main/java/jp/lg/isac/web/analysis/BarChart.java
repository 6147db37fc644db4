package jp.lg.isac.web.analysis;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Bars as the chart component wants them: a configuration of Chart.js, which draws on a canvas.
 *
 * @param labels one for each bar
 * @param series what lies on one another in each bar
 * @param lying whether bars lie, which leaves room for long labels
 */
record BarChart(List<String> labels, List<Series> series, boolean lying) {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /**
   * A number for each bar.
   *
   * @param colour as in a style sheet
   */
  record Series(String label, String colour, List<Integer> values) {}

  /** As a script may hold it: nothing in it can end the script. */
  String json() {
    var chart = JSON.objectNode().put("type", "bar");
    var data = chart.putObject("data");
    var names = data.putArray("labels");
    labels.forEach(names::add);
    var sets = data.putArray("datasets");
    for (var each : series) {
      var set = sets.addObject().put("label", each.label()).put("backgroundColor", each.colour());
      // neighbours on one bar stay apart where colours are not seen
      set.put("borderColor", "#fff").put("borderWidth", series.size() > 1 ? 1 : 0);
      var values = set.putArray("data");
      each.values().forEach(values::add);
    }
    chart.set("options", options());
    return chart.toString().replace("<", "\\u003c");
  }

  private ObjectNode options() {
    var options = JSON.objectNode().put("animation", false).put("maintainAspectRatio", false);
    options.put("indexAxis", lying ? "y" : "x");
    options.putObject("plugins").putObject("legend").put("display", series.size() > 1);
    var scales = options.putObject("scales");
    for (var axis : List.of("x", "y")) {
      var ticks = scales.putObject(axis).put("stacked", true).putObject("ticks");
      ticks.put("precision", 0).put("autoSkip", false);
    }
    return options;
  }
}
