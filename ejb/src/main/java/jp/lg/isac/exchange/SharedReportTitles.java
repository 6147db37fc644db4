package jp.lg.isac.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.lg.isac.link.CaseStory;
import jp.lg.isac.link.Linked;
import jp.lg.isac.link.Ref;
import jp.lg.isac.link.TitleSource;
import org.jspecify.annotations.Nullable;

/** Shared reports at the end of a link: each reader sees the rendition that is for him. */
@ApplicationScoped
class SharedReportTitles implements TitleSource {
  @PersistenceContext EntityManager entityManager;
  @Inject SharedReportRepository sharedReports;

  @Override
  public Ref.Type type() {
    return Ref.Type.SHARED_REPORT;
  }

  @Override
  public Optional<UUID> anchor(UUID id) {
    return Optional.ofNullable(entityManager.find(SharedReport.class, id))
        .map(SharedReport::thread);
  }

  @Override
  public Map<UUID, UUID> anchors(Set<UUID> ids) {
    return entityManager
        .createQuery("select r from SharedReport r where r.id in :ids", SharedReport.class)
        .setParameter("ids", ids)
        .getResultStream()
        .collect(Collectors.toMap(SharedReport::id, SharedReport::thread));
  }

  @Override
  public Map<UUID, Linked> readable(Set<UUID> anchors) {
    return entityManager
        .createQuery(
            """
            select r from SharedReport r where r.thread in :threads and r.recalledAt is null
            """,
            SharedReport.class)
        .setParameter("threads", anchors)
        .getResultStream()
        // its author sees all renditions, and any of them leads him there
        .collect(
            Collectors.toMap(
                SharedReport::thread, SharedReportTitles::linked, (one, other) -> one));
  }

  /** The newest stage that says something about it counts; the first report says the least. */
  @Override
  public Optional<CaseStory> story(UUID id) {
    return Optional.ofNullable(entityManager.find(SharedReport.class, id))
        .filter(report -> !report.isRecalled())
        .map(
            report -> {
              var stages = sharedReports.stages(id).stream().map(SharedStage::content).toList();
              return new CaseStory(
                  Objects.requireNonNullElse(report.title(), ""),
                  report.summary(),
                  newest(stages, SharedStageView::cause),
                  Optional.ofNullable(newest(stages, SharedStageView::response))
                      .or(
                          () ->
                              Optional.ofNullable(newest(stages, SharedStageView::countermeasures)))
                      .orElse(report.countermeasures()),
                  newest(stages, SharedStageView::prevention),
                  report.tlp());
            });
  }

  private static @Nullable String newest(
      List<SharedStageView> stages, Function<SharedStageView, @Nullable String> part) {
    return stages.reversed().stream().map(part).filter(Objects::nonNull).findFirst().orElse(null);
  }

  private static Linked linked(SharedReport report) {
    return new Linked(
        Ref.Type.SHARED_REPORT,
        report.id(),
        Objects.requireNonNullElse(report.title(), ""),
        "/shared-report/detail.xhtml?id=" + report.id());
  }
}
