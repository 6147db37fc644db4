package jp.lg.isac.exchange;

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
 * An incident as its organisation sends it out, from which the renditions are made.
 *
 * @param incident id that no reader ever sees
 * @param organisationName shown unless the report is anonymous
 * @param at when it is sent
 */
public record Publication(
    UUID incident,
    OrganisationCode organisation,
    String organisationName,
    IncidentKind kind,
    String title,
    Instant occurredAt,
    @Nullable Instant detectedAt,
    CauseClass causeClass,
    String summary,
    @Nullable String impact,
    @Nullable String countermeasures,
    List<String> systems,
    List<String> vendors,
    Tlp tlp,
    Audience audience,
    boolean anonymous,
    Instant at) {}
