package jp.lg.isac.exchange;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.sharing.ReportStage;
import org.jspecify.annotations.Nullable;

/**
 * What a shift of the centre hands over (交代表示). Each list has its newest rows, as many as {@link
 * #MOST}; the desk has the rest.
 *
 * @param since when the shift began; of an anonymous report the whole of that day counts, since
 *     nobody knows its hour
 * @param arrived reports that came since
 * @param stages later stages that came since
 * @param questions that nobody answered yet, whenever they were asked
 * @param assigned open reports that somebody looks after, by his name
 * @param nobodys open reports that nobody looks after
 */
public record ShiftView(
    Instant since,
    List<CentreDeskRow> arrived,
    List<Stage> stages,
    List<Question> questions,
    List<CentreDeskRow> assigned,
    List<CentreDeskRow> nobodys)
    implements Serializable {

  /** Rows of each list. */
  public static final int MOST = 50;

  /**
   * A later stage of a report.
   *
   * @param report by which its thread is read
   * @param sourceName the organisation's name, {@code null} of an anonymous report
   * @param publishedAt of an anonymous report only the day
   */
  public record Stage(
      UUID report,
      String title,
      @Nullable String sourceName,
      int n,
      ReportStage stage,
      Instant publishedAt)
      implements Serializable {}

  /**
   * A question to a report that nobody answered.
   *
   * @param report by which its thread is read
   * @param n its place in the thread
   * @param body its beginning
   * @param sourceName who asks, {@code null} if he does not show it
   * @param postedAt of whoever does not show his name only the day
   */
  public record Question(
      UUID report, String title, int n, String body, @Nullable String sourceName, Instant postedAt)
      implements Serializable {}
}
