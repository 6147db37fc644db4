package jp.lg.isac.casework;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.lg.isac.activitylog.ActivityLog;
import jp.lg.isac.attachment.AttachmentView;
import jp.lg.isac.attachment.Attachments;
import jp.lg.isac.attachment.Subject;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.sharing.TenantBound;

/**
 * Files that are kept as evidence of a case: with their SHA-256 and where they come from, never
 * changed and never taken away while the case is there. Who took one out stands in the activity
 * log.
 */
@Stateless
@TenantBound
@RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
public class EvidenceRoom {
  @Inject Cases cases;
  @Inject CaseRepository records;
  @Inject Attachments attachments;
  @Inject ActivityLog activityLog;
  @Inject CurrentUser currentUser;
  @Inject Clock clock;

  /** All evidence of a case, in the order in which it came in. */
  public List<EvidenceView> list(UUID incident) {
    cases.requireOwn(incident);
    Map<UUID, AttachmentView> files =
        attachments.of(subject(incident)).stream()
            .collect(Collectors.toMap(AttachmentView::id, Function.identity()));
    return records.evidence(incident).stream()
        .map(evidence -> evidence.view(Objects.requireNonNull(files.get(evidence.id()))))
        .toList();
  }

  /**
   * Keeps a file.
   *
   * @param id of the new evidence; if it is there already, that one is answered
   * @param name as its sender called it
   * @param content read to its end, not closed
   * @throws DomainException.UnsupportedType if it is nothing that is taken; what runs is put in as
   *     a ZIP
   */
  public EvidenceView keep(
      UUID incident, UUID id, String name, InputStream content, @Valid KeepEvidence command) {
    cases.requireOwn(incident);
    var there = records.find(Evidence.class, incident, id);
    AttachmentView file = attachments.store(id, subject(incident), name, content);
    if (there.isPresent()) {
      return there.get().view(file);
    }
    var evidence = new Evidence(id, incident, command, currentUser.get(), clock.instant());
    records.add(evidence);
    activityLog.done("evidence.keep", "incident", incident);
    return evidence.view(file);
  }

  /** One file, to be downloaded piece by piece. */
  public AttachmentView take(UUID incident, UUID id) {
    cases.requireOwn(incident);
    AttachmentView file = attachments.get(subject(incident), id);
    activityLog.done("evidence.download", "incident", incident);
    return file;
  }

  static Subject subject(UUID incident) {
    return new Subject("evidence", incident);
  }
}
