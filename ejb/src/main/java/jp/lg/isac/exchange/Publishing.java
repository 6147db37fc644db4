package jp.lg.isac.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import jp.lg.isac.indexing.SearchChanges;
import jp.lg.isac.notification.NewNotice;
import jp.lg.isac.notification.NoticeKind;
import jp.lg.isac.notification.Notices;
import jp.lg.isac.search.DocumentType;
import jp.lg.isac.tenancy.OrganisationCode;

/** Gives an incident out to its readers, in the bound transaction of its organisation. */
@ApplicationScoped
public class Publishing {
  @Inject SharedReportRepository sharedReports;
  @Inject SearchChanges searchChanges;
  @Inject Notices notices;

  /** Makes the renditions that the audience needs. */
  public void publish(Publication publication) {
    for (Rendition.Readers readers :
        Rendition.of(publication.audience(), publication.organisation(), publication.anonymous())) {
      var shared = SharedReport.of(publication, readers.rendition());
      sharedReports.add(shared, readers, publication);
      searchChanges.changed(DocumentType.SHARED_REPORT, shared.id());
    }
  }

  /** Tells the readers of each rendition the next stage; those of a recalled one hear no more. */
  public void follow(UUID incident, SharedStageView stage) {
    for (SharedReport shared : sharedReports.ofIncident(incident)) {
      if (!shared.isRecalled()) {
        sharedReports.add(shared.follow(stage));
        sharedReports.moveUp(shared);
        searchChanges.changed(DocumentType.SHARED_REPORT, shared.id());
      }
    }
  }

  /**
   * Lets the readers know that a stage is there, each once of the thread whichever rendition is
   * his. What is published without it, such as past cases, is found and tells nobody.
   *
   * @param author whose people are not told
   */
  public void announce(UUID incident, OrganisationCode author, int stage, boolean urgent) {
    for (SharedReport shared : sharedReports.ofIncident(incident)) {
      if (!shared.isRecalled()) {
        var notice =
            NewNotice.toReaders(
                    NoticeKind.SHARED_REPORT,
                    shared.thread(),
                    stage,
                    Set.copyOf(sharedReports.audience(shared.id())))
                .except(author);
        notices.raise(urgent ? notice.asUrgent() : notice);
      }
    }
  }

  /** Takes the content away from all readers and leaves them when and why. */
  public void recall(UUID incident, String reason, Instant now) {
    for (SharedReport shared : sharedReports.ofIncident(incident)) {
      if (!shared.isRecalled()) {
        shared.recall(reason, now);
        sharedReports.removeStages(shared.id());
        sharedReports.moveUp(shared);
        searchChanges.changed(DocumentType.SHARED_REPORT, shared.id());
      }
    }
  }
}
