package jp.lg.isac.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.lg.isac.sharing.Audience;
import jp.lg.isac.sharing.CauseClass;
import jp.lg.isac.sharing.ReportStage;
import jp.lg.isac.sharing.Tlp;
import org.jspecify.annotations.Nullable;

/**
 * One stage of an incident's thread.
 *
 * @param n its place in the thread, from 1
 * @param status whether it was sent
 * @param approval where its 決裁 stands
 * @param corrects the stage that it corrects
 * @param tlp how far the thread may travel from it on, {@code null} if it leaves that as it is
 * @param audience who may read the thread from it on, {@code null} if it widens nothing
 * @param author who wrote it
 * @param changes what it says otherwise than the stages sent before it
 * @param steps of its 決裁, the earliest first
 */
public record ReportView(
    int n,
    ReportStage stage,
    ReportState status,
    Approval approval,
    boolean urgent,
    @Nullable Integer corrects,
    String body,
    @Nullable CauseClass causeClass,
    @Nullable String impact,
    @Nullable String countermeasures,
    @Nullable Lesson lesson,
    @Nullable Tlp tlp,
    @Nullable Audience audience,
    String author,
    @Nullable Instant sentAt,
    List<Change> changes,
    List<ReportStepView> steps,
    long version) {

  /** What a stage can say anew. */
  public enum Item {
    CAUSE_CLASS,
    IMPACT,
    COUNTERMEASURES,
    BODY
  }

  /**
   * Something that a stage says otherwise.
   *
   * @param before what stood before it, {@code null} for nothing
   */
  public record Change(Item item, @Nullable String before, String after) {}

  /** The command that would write this draft as it stands. */
  public WriteReport asCommand() {
    return new WriteReport(
        stage,
        body,
        corrects,
        causeClass,
        impact,
        countermeasures,
        lesson,
        tlp,
        audience,
        status,
        urgent,
        false);
  }

  /** A thread in its order, each stage compared with what was known before it. */
  static List<ReportView> thread(List<Report> reports, List<ReportStep> steps) {
    Map<Integer, List<ReportStepView>> stepsOf =
        steps.stream()
            .collect(
                Collectors.groupingBy(
                    ReportStep::n, Collectors.mapping(ReportStep::view, Collectors.toList())));
    var known = new EnumMap<Item, String>(Item.class);
    var bodies = new HashMap<Integer, String>();
    var thread = new ArrayList<ReportView>();
    for (Report report : reports) {
      var changes = new ArrayList<Change>();
      said(report)
          .forEach(
              (item, after) -> {
                String before = known.get(item);
                if (report.n() > 1 && !after.equals(before)) {
                  changes.add(new Change(item, before, after));
                }
              });
      if (report.corrects() != null) {
        changes.add(new Change(Item.BODY, bodies.get(report.corrects()), report.body()));
      }
      if (report.state() == ReportState.SENT) {
        known.putAll(said(report));
        bodies.put(report.n(), report.body());
      }
      thread.add(of(report, changes, stepsOf.getOrDefault(report.n(), List.of())));
    }
    return List.copyOf(thread);
  }

  private static Map<Item, String> said(Report report) {
    var said = new EnumMap<Item, String>(Item.class);
    if (report.causeClass() != null) {
      said.put(Item.CAUSE_CLASS, report.causeClass().name());
    }
    if (report.impact() != null) {
      said.put(Item.IMPACT, report.impact());
    }
    if (report.countermeasures() != null) {
      said.put(Item.COUNTERMEASURES, report.countermeasures());
    }
    return said;
  }

  private static ReportView of(Report report, List<Change> changes, List<ReportStepView> steps) {
    return new ReportView(
        report.n(),
        report.stage(),
        report.state(),
        report.approval(),
        report.isUrgent(),
        report.corrects(),
        report.body(),
        report.causeClass(),
        report.impact(),
        report.countermeasures(),
        report.lesson(),
        report.tlp(),
        report.audience(),
        report.authorName(),
        report.sentAt(),
        List.copyOf(changes),
        steps,
        report.version());
  }
}
