package jp.lg.isac.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.lg.isac.indexing.SearchChanges;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.notification.NewNotice;
import jp.lg.isac.notification.NoticeKind;
import jp.lg.isac.notification.Notices;
import jp.lg.isac.search.DocumentType;
import jp.lg.isac.sharing.Audience;
import jp.lg.isac.sharing.ReaderTokens;
import jp.lg.isac.tenancy.OrganisationCode;

/** Gives an incident out to its readers, in the bound transaction of its organisation. */
@ApplicationScoped
public class Publishing {
  @Inject SharedReportRepository sharedReports;
  @Inject ThreadRepository threads;
  @Inject SharedFileRepository files;
  @Inject SearchChanges searchChanges;
  @Inject Notices notices;

  /** Makes the renditions that the audience needs. */
  public void publish(Publication publication) {
    publish(List.of(publication));
  }

  /**
   * The same of many at once.
   *
   * @return how many renditions there are of them
   */
  public int publish(List<Publication> publications) {
    var sharings = publications.stream().map(Sharing::of).flatMap(List::stream).toList();
    if (!sharings.isEmpty()) {
      sharedReports.add(sharings);
      searchChanges.changed(
          DocumentType.SHARED_REPORT, sharings.stream().map(Sharing::id).toList());
    }
    return sharings.size();
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

  /** Gives the readers the files of a stage that they were told before. */
  public void enclose(UUID incident, int stage, List<OutgoingFile> outgoing) {
    if (outgoing.isEmpty()) {
      return;
    }
    sharedReports.ofIncident(incident).stream()
        .filter(shared -> !shared.isRecalled())
        .findFirst()
        .ifPresent(shared -> files.add(shared.thread(), stage, outgoing));
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
        Set<String> readers = Set.copyOf(sharedReports.audience(shared.id()));
        raise(
            shared,
            NewNotice.toReaders(NoticeKind.SHARED_REPORT, shared.thread(), stage, readers)
                .except(author),
            urgent);
        if (stage == 1) {
          warnUsers(shared, readers, author, urgent);
        }
      }
    }
  }

  /**
   * Those of the readers whose own registers name a vendor or product of the report hear of it
   * besides, each once for every case. Who may not read the report is told nothing.
   */
  private void warnUsers(
      SharedReport shared, Set<String> readers, OrganisationCode author, boolean urgent) {
    long thisCase = shared.thread().getMostSignificantBits();
    for (UUID vendor : sharedReports.vendors(shared.id())) {
      raise(
          shared,
          NewNotice.toReaders(NoticeKind.VENDOR, vendor, thisCase, readers)
              .within(vendor)
              .except(author),
          urgent);
    }
  }

  /** Of a report that shows no name a notice tells no more than the report: the day. */
  private void raise(SharedReport about, NewNotice notice, boolean urgent) {
    NewNotice told = about.sourceName() == null ? notice.toldAt(about.updatedAt()) : notice;
    notices.raise(urgent ? told.asUrgent() : told);
  }

  /** Takes the content away from all readers and leaves them when and why. */
  public void recall(UUID incident, String reason, Instant now) {
    emptyThread(incident);
    for (SharedReport shared : sharedReports.ofIncident(incident)) {
      if (!shared.isRecalled()) {
        recall(shared, reason, now);
      }
    }
  }

  /** All renditions have one thread: what was said there and its files go with the last of them. */
  private void emptyThread(UUID incident) {
    sharedReports.ofIncident(incident).stream()
        .map(SharedReport::thread)
        .findFirst()
        .ifPresent(
            thread -> {
              threads.removeComments(thread);
              files.remove(thread);
            });
  }

  private void recall(SharedReport shared, String reason, Instant now) {
    shared.recall(reason, now);
    sharedReports.removeStages(shared.id());
    sharedReports.moveUp(shared);
    searchChanges.changed(DocumentType.SHARED_REPORT, shared.id());
  }

  /**
   * Leaves the report to fewer readers; those who lose it find when and why.
   *
   * @param audience of which nobody is a reader who was none before
   * @throws DomainException.Conflict {@code incident.audience-not-narrower}
   */
  public void narrow(
      UUID incident,
      OrganisationCode organisation,
      Audience audience,
      boolean anonymous,
      String reason,
      Instant now) {
    Map<UUID, Rendition.Readers> before = sharedReports.readers(incident);
    Map<Rendition, Rendition.Readers> after =
        Rendition.of(audience, organisation, anonymous).stream()
            .collect(Collectors.toMap(Rendition.Readers::rendition, readers -> readers));
    requireNarrower(before.values(), after.values());
    if (after.isEmpty()) {
      emptyThread(incident);
    }
    for (SharedReport shared : sharedReports.ofIncident(incident)) {
      Rendition.Readers had = before.get(shared.id());
      if (had == null) {
        continue;
      }
      Rendition.Readers keep = after.get(had.rendition());
      if (keep == null) {
        recall(shared, reason, now);
      } else if (!keep.audience().equals(had.audience())) {
        sharedReports.narrow(shared, keep.leftOf(had));
        searchChanges.changed(DocumentType.SHARED_REPORT, shared.id());
        var tombstone = shared.tombstone(reason, now);
        sharedReports.add(
            List.of(new Sharing(organisation, incident, tombstone, keep.lostOf(had))));
        searchChanges.changed(DocumentType.SHARED_REPORT, tombstone.id());
      }
    }
  }

  /** Which organisations had read what was recalled or narrowed. */
  public List<ReadingView> readings(UUID incident) {
    return sharedReports.readings(incident);
  }

  private static void requireNarrower(
      Collection<Rendition.Readers> before, Collection<Rendition.Readers> after) {
    Set<String> had = tokens(before);
    Set<String> keep = tokens(after);
    if (had.equals(keep) || !(had.containsAll(keep) || had.contains(ReaderTokens.ALL))) {
      throw new DomainException.Conflict("incident.audience-not-narrower");
    }
  }

  private static Set<String> tokens(Collection<Rendition.Readers> readers) {
    return readers.stream().flatMap(r -> r.audience().stream()).collect(Collectors.toSet());
  }
}
