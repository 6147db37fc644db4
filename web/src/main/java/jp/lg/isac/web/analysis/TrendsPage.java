package jp.lg.isac.web.analysis;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import jp.lg.isac.analysis.Trends;
import jp.lg.isac.analysis.TrendsView;
import jp.lg.isac.web.Messages;
import jp.lg.isac.web.PageAddress;
import jp.lg.isac.web.TableFile;

/** How incidents come and go, over the months that the address names. */
@Named
@RequestScoped
public class TrendsPage {
  private static final List<Integer> PERIODS = List.of(12, 24, 36);

  /** Told apart without seeing colours too: dark, light, middle. */
  private static final List<String> COLOURS = List.of("#00118f", "#d47100", "#8aa9e8");

  @Inject private Trends trends;
  @Inject private PageAddress address;
  @Inject private Messages messages;

  private TrendsView view = new TrendsView(0, List.of(), List.of(), List.of());

  @PostConstruct
  void read() {
    view = trends.over(getPeriod());
  }

  public TrendsView getView() {
    return view;
  }

  public List<Integer> getPeriods() {
    return PERIODS;
  }

  /** What the address does not say properly does not count. */
  public int getPeriod() {
    return PERIODS.stream()
        .filter(months -> months.toString().equals(address.parameter("months")))
        .findFirst()
        .orElse(PERIODS.getFirst());
  }

  /** The months as a chart. */
  public String getMonthChart() {
    return new BarChart(
            view.months().stream().map(TrendsView.Month::month).toList(),
            List.of(
                series("INCIDENT", 0, TrendsView.Month::incidents),
                series("OUTAGE", 1, TrendsView.Month::outages),
                series("NEAR_MISS", 2, TrendsView.Month::nearMisses)),
            false)
        .json();
  }

  /** The causes as a chart. */
  public String getCauseChart() {
    return shares(view.causeClasses(), value -> messages.label("incident.causeClass.", value));
  }

  /** The prefectures as a chart. */
  public String getPrefectureChart() {
    return shares(view.prefectures(), this::place);
  }

  /** The name of a prefecture; of an anonymous report nobody is told one. */
  public String place(String prefecture) {
    return Places.name(prefecture, messages);
  }

  public void csv() throws IOException {
    send(TableFile.Format.CSV);
  }

  public void excel() throws IOException {
    send(TableFile.Format.XLSX);
  }

  private BarChart.Series series(
      String kind, int colour, Function<TrendsView.Month, Integer> number) {
    return new BarChart.Series(
        messages.get("incident.kind." + kind),
        COLOURS.get(colour),
        view.months().stream().map(number).toList());
  }

  private String shares(List<TrendsView.Share> shares, Function<String, String> name) {
    var bars =
        new BarChart.Series(
            messages.get("trend.reports"),
            COLOURS.getFirst(),
            shares.stream().map(TrendsView.Share::reports).toList());
    return new BarChart(
            shares.stream().map(share -> name.apply(share.value())).toList(), List.of(bars), true)
        .json();
  }

  private void send(TableFile.Format format) throws IOException {
    TrendsFile.of(trends.export(getPeriod()), messages)
        .as(format)
        .send(FacesContext.getCurrentInstance());
  }
}
