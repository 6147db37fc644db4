package jp.lg.isac.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import jp.lg.isac.sharing.CauseClass;
import jp.lg.isac.sharing.IncidentKind;
import org.junit.jupiter.api.Test;

class TrendsViewTest {
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

  private final TrendsView view =
      TrendsView.of(
          List.of(
              count(OCTOBER, IncidentKind.INCIDENT, CauseClass.MALWARE, "48", 2),
              count(OCTOBER, IncidentKind.INCIDENT, CauseClass.OTHER, "", 1),
              count(OCTOBER, IncidentKind.OUTAGE, CauseClass.OTHER, "49", 4),
              count(OCTOBER.plusMonths(1), IncidentKind.NEAR_MISS, CauseClass.MALWARE, "48", 1)),
          OCTOBER.minusMonths(1),
          OCTOBER.plusMonths(1));

  @Test
  void showsEachMonthOfThePeriodAlsoAnEmptyOne() {
    assertThat(view.months())
        .containsExactly(
            new TrendsView.Month("2026-09", 0, 0, 0),
            new TrendsView.Month("2026-10", 3, 4, 0),
            new TrendsView.Month("2026-11", 0, 0, 1));
  }

  @Test
  void putsTheMostFrequentFirst() {
    assertThat(view.causeClasses())
        .containsExactly(new TrendsView.Share("OTHER", 5), new TrendsView.Share("MALWARE", 3));
  }

  @Test
  void countsAnonymousReportsWithoutAPlace() {
    assertThat(view.prefectures())
        .containsExactly(
            new TrendsView.Share("49", 4),
            new TrendsView.Share("48", 3),
            new TrendsView.Share("", 1));
    assertThat(view.reports()).isEqualTo(8);
  }

  private static TrendCount count(
      YearMonth month, IncidentKind kind, CauseClass cause, String prefecture, int reports) {
    return new TrendCount(month, kind, cause, prefecture, reports);
  }
}
