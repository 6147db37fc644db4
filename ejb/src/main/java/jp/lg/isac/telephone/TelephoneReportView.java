package jp.lg.isac.telephone;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.sharing.CauseClass;
import jp.lg.isac.sharing.IncidentKind;
import jp.lg.isac.tenancy.OrganisationCode;
import org.jspecify.annotations.Nullable;

/**
 * A note of a call.
 *
 * @param organisation that took it down
 * @param caller who called for the municipality
 * @param recordedBy name of who took it down
 * @param takenOverAt when the municipality took it over
 * @param incident of the reader's own organisation that was made of it
 */
public record TelephoneReportView(
    UUID id,
    OrganisationCode organisation,
    String organisationName,
    OrganisationCode municipality,
    String municipalityName,
    Instant calledAt,
    String caller,
    @Nullable IncidentKind kind,
    String title,
    @Nullable Instant occurredAt,
    @Nullable CauseClass causeClass,
    String summary,
    @Nullable String impact,
    @Nullable String countermeasures,
    List<String> systems,
    List<String> vendors,
    String recordedBy,
    Instant recordedAt,
    @Nullable Instant takenOverAt,
    @Nullable UUID incident) {}
