package jp.lg.isac.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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

  /** What each kind of reader would be given, from the richest to the plainest. */
  public List<RenditionView> preview(Publication publication) {
    return Sharing.of(publication).stream()
        .map(sharing -> RenditionView.of(sharing.readers().rendition(), sharing.report()))
        .toList();
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
    Set<String> wanted = Rendition.tokens(Rendition.of(audience, organisation, anonymous));
    requireNarrower(Rendition.tokens(before.values()), wanted);
    if (wanted.isEmpty()) {
      emptyThread(incident);
    }
    Map<UUID, Rendition.Readers> after = Rendition.narrowed(before, wanted);
    for (SharedReport shared : sharedReports.ofIncident(incident)) {
      Rendition.Readers had = before.get(shared.id());
      Rendition.Readers left = after.get(shared.id());
      if (had == null || left == null) {
        continue;
      }
      if (left.audience().isEmpty()) {
        recall(shared, reason, now);
      } else if (!left.equals(had)) {
        sharedReports.leave(shared, left);
        searchChanges.changed(DocumentType.SHARED_REPORT, shared.id());
        Rendition.Readers lost = had.lost(left);
        if (!lost.audience().isEmpty()) {
          var tombstone = shared.tombstone(reason, now);
          sharedReports.add(List.of(new Sharing(organisation, incident, tombstone, lost)));
          searchChanges.changed(DocumentType.SHARED_REPORT, tombstone.id());
        }
      }
    }
    hideTombstones(incident, Rendition.tokens(after.values()));
  }

  /** Who reads the report in some rendition finds no tombstone of another one. */
  private void hideTombstones(UUID incident, Set<String> readers) {
    searchChanges.changed(
        DocumentType.SHARED_REPORT, sharedReports.hideTombstones(incident, readers));
  }

  /**
   * Checks that an audience lets more read than do now, and nobody less.
   *
   * @throws DomainException.Conflict {@code incident.audience-not-wider}
   */
  public void requireWider(
      UUID incident, OrganisationCode organisation, Audience audience, boolean anonymous) {
    Set<String> had = Rendition.tokens(sharedReports.readers(incident).values());
    Set<String> wanted = Rendition.tokens(Rendition.of(audience, organisation, anonymous));
    boolean loses = !wanted.containsAll(had) && !wanted.contains(ReaderTokens.ALL);
    if (loses || had.contains(ReaderTokens.ALL) || had.containsAll(wanted)) {
      throw new DomainException.Conflict("incident.audience-not-wider");
    }
  }

  /**
   * Lets more read the report, with all that was said of it so far; who read it before reads what
   * he did.
   *
   * @param publication for the wider audience
   * @param stages that were sent, in their order
   * @return whether nobody read it before
   */
  public boolean widen(Publication publication, List<SharedStageView> stages) {
    UUID incident = publication.incident();
    requireWider(
        incident, publication.organisation(), publication.audience(), publication.anonymous());
    Set<String> had = Rendition.tokens(sharedReports.readers(incident).values());
    List<Sharing> gained = Sharing.gained(publication, had);
    List<SharedStage> told =
        gained.stream().flatMap(sharing -> stages.stream().map(sharing.report()::follow)).toList();
    sharedReports.add(gained);
    told.forEach(sharedReports::add);
    gained.forEach(
        sharing ->
            warnUsers(
                sharing.report(), sharing.readers().audience(), publication.organisation(), false));
    searchChanges.changed(DocumentType.SHARED_REPORT, gained.stream().map(Sharing::id).toList());
    hideTombstones(incident, Rendition.tokens(gained.stream().map(Sharing::readers).toList()));
    return had.isEmpty();
  }

  /** Which organisations had read what was recalled or narrowed. */
  public List<ReadingView> readings(UUID incident) {
    return sharedReports.readings(incident);
  }

  private static void requireNarrower(Set<String> had, Set<String> keep) {
    if (had.equals(keep) || !(had.containsAll(keep) || had.contains(ReaderTokens.ALL))) {
      throw new DomainException.Conflict("incident.audience-not-narrower");
    }
  }
}
