package jp.lg.isac.incident;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.sharing.Audience;
import jp.lg.isac.sharing.CauseClass;
import jp.lg.isac.sharing.IncidentKind;
import jp.lg.isac.sharing.Tlp;
import jp.lg.isac.tenancy.OrganisationCode;
import org.jspecify.annotations.Nullable;

/**
 * One's own incident with everything in it; a draft may lack what sending requires.
 *
 * @param recalledAt when what was shared of it was taken back
 */
public record IncidentView(
    UUID id,
    OrganisationCode organisation,
    @Nullable IncidentKind kind,
    @Nullable String title,
    @Nullable Instant occurredAt,
    @Nullable Instant detectedAt,
    @Nullable CauseClass causeClass,
    @Nullable String summary,
    @Nullable String impact,
    @Nullable String countermeasures,
    List<String> systems,
    List<String> vendors,
    @Nullable Tlp tlp,
    @Nullable Audience audience,
    boolean anonymous,
    IncidentState status,
    String author,
    Instant createdAt,
    Instant savedAt,
    @Nullable Instant sentAt,
    @Nullable Instant recalledAt,
    @Nullable String recallReason,
    long version) {

  static IncidentView of(Incident incident) {
    return new IncidentView(
        incident.id(),
        incident.organisation(),
        incident.kind(),
        incident.title(),
        incident.occurredAt(),
        incident.detectedAt(),
        incident.causeClass(),
        incident.summary(),
        incident.impact(),
        incident.countermeasures(),
        incident.systems(),
        incident.vendors(),
        incident.tlp(),
        incident.hasAudience() ? incident.audience() : null,
        incident.isAnonymous(),
        incident.state(),
        incident.authorName(),
        incident.createdAt(),
        incident.savedAt(),
        incident.sentAt(),
        incident.recalledAt(),
        incident.recallReason(),
        incident.version());
  }

  /** The command that would write this draft as it stands. */
  public PostIncident asCommand() {
    return new PostIncident(
        kind,
        title,
        occurredAt,
        detectedAt,
        causeClass,
        summary,
        impact,
        countermeasures,
        systems,
        vendors,
        tlp,
        audience,
        anonymous,
        status,
        false,
        false);
  }
}
