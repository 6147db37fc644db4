package jp.lg.isac.exchange;

import java.time.Instant;
import java.util.function.BinaryOperator;
import jp.lg.isac.sharing.CauseClass;
import jp.lg.isac.sharing.ReportStage;
import jp.lg.isac.sharing.Tlp;
import org.jspecify.annotations.Nullable;

/**
 * A later stage of a thread, as it goes out to its readers and as they read it. What it says
 * nothing new about is {@code null}.
 *
 * @param n its place in the thread; the first report is 1 and stands in the shared report itself
 * @param corrects the stage that it corrects
 * @param cause of a final report: what it came from
 * @param response of a final report: what was done
 * @param prevention of a final report: what keeps it from happening again
 * @param tlp how far the whole thread may travel from this stage on
 * @param publishedAt of an anonymous report only its day, as the first moment in Asia/Tokyo
 */
public record SharedStageView(
    int n,
    ReportStage stage,
    String body,
    @Nullable Integer corrects,
    @Nullable CauseClass causeClass,
    @Nullable String impact,
    @Nullable String countermeasures,
    @Nullable String cause,
    @Nullable String response,
    @Nullable String prevention,
    @Nullable Tlp tlp,
    Instant publishedAt) {

  /**
   * The same in other words.
   *
   * @param words gives a text its words, by the JSON pointer to it in the report
   */
  public SharedStageView reworded(BinaryOperator<String> words) {
    return new SharedStageView(
        n,
        stage,
        words.apply("/body", body),
        corrects,
        causeClass,
        reworded("/impact", impact, words),
        reworded("/countermeasures", countermeasures, words),
        reworded("/lesson/cause", cause, words),
        reworded("/lesson/response", response, words),
        reworded("/lesson/prevention", prevention, words),
        tlp,
        publishedAt);
  }

  private static @Nullable String reworded(
      String place, @Nullable String text, BinaryOperator<String> words) {
    return text == null ? null : words.apply(place, text);
  }
}
