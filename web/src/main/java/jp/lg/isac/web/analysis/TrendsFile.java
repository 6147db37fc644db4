package jp.lg.isac.web.analysis;

import java.util.List;
import java.util.stream.Stream;
import jp.lg.isac.analysis.TrendCount;
import jp.lg.isac.web.Messages;
import jp.lg.isac.web.TableFile;

/** Counts to take away: one row for each combination, as a pivot table wants them. */
final class TrendsFile {
  private TrendsFile() {}

  static TableFile of(List<TrendCount> counts, Messages messages) {
    return new TableFile(
        messages.get("trend.title"),
        Stream.of(
                "trend.month",
                "incident.kind",
                "incident.causeClass",
                "incident.prefecture",
                "trend.reports")
            .map(messages::get)
            .toList(),
        counts.stream().map(count -> row(count, messages)).toList());
  }

  private static List<Object> row(TrendCount count, Messages messages) {
    return List.of(
        count.month().toString(),
        messages.label("incident.kind.", count.kind()),
        messages.label("incident.causeClass.", count.causeClass()),
        Places.name(count.prefecture(), messages),
        count.reports());
  }
}
