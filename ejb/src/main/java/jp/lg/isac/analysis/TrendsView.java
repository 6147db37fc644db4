package jp.lg.isac.analysis;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.lg.isac.sharing.IncidentKind;

/**
 * How the reports that the reader may read are spread.
 *
 * @param reports how many there are in all
 * @param months each month of the period, oldest first; those without a report too
 * @param causeClasses those that occur, most frequent first
 * @param prefectures those that occur, of two digits, most frequent first; empty text stands for
 *     anonymous reports
 */
public record TrendsView(
    int reports, List<Month> months, List<Share> causeClasses, List<Share> prefectures) {

  /**
   * How many first reports came in a month, by their kind.
   *
   * @param month for example {@code 2026-11}
   */
  public record Month(String month, int incidents, int outages, int nearMisses) {}

  /** How many have a value in common. */
  public record Share(String value, int reports) {}

  static TrendsView of(List<TrendCount> counts, YearMonth first, YearMonth last) {
    return new TrendsView(
        sum(counts, count -> true),
        Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
            .map(month -> month(counts, month))
            .toList(),
        shares(counts, count -> count.causeClass().name()),
        shares(counts, TrendCount::prefecture));
  }

  private static Month month(List<TrendCount> counts, YearMonth month) {
    var ofMonth = counts.stream().filter(count -> count.month().equals(month)).toList();
    return new Month(
        month.toString(),
        sum(ofMonth, count -> count.kind() == IncidentKind.INCIDENT),
        sum(ofMonth, count -> count.kind() == IncidentKind.OUTAGE),
        sum(ofMonth, count -> count.kind() == IncidentKind.NEAR_MISS));
  }

  private static int sum(List<TrendCount> counts, Predicate<TrendCount> wanted) {
    return counts.stream().filter(wanted).mapToInt(TrendCount::reports).sum();
  }

  private static List<Share> shares(
      List<TrendCount> counts, Function<TrendCount, String> property) {
    return counts.stream()
        .collect(groupingBy(property, summingInt(TrendCount::reports)))
        .entrySet()
        .stream()
        .map(entry -> new Share(entry.getKey(), entry.getValue()))
        .sorted(comparingInt(Share::reports).reversed().thenComparing(Share::value))
        .toList();
  }
}
