package jp.lg.isac.incident;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import jp.lg.isac.sharing.Audience;
import jp.lg.isac.sharing.CauseClass;
import jp.lg.isac.sharing.IncidentKind;
import jp.lg.isac.sharing.Tlp;
import org.jspecify.annotations.Nullable;

/**
 * A municipality writes down an incident, as a draft or to send it as the first report. A draft may
 * lack anything; what sending requires is checked when it is sent. The organisation and the author
 * are never part of it: they follow from who acts.
 *
 * @param kind required to send
 * @param title required to send; one line
 * @param occurredAt when it began; required to send, not in the future
 * @param detectedAt when it was noticed; not before it began
 * @param causeClass required to send
 * @param summary what happened; required to send; the first report's text
 * @param impact who and what is affected
 * @param countermeasures what was done and what is planned
 * @param systems names of affected systems; the peers' rendition leaves them out
 * @param vendors names of vendors and products involved
 * @param tlp how far it may travel; required to send
 * @param audience who may read; required to send, there is no default
 * @param anonymous whether who and where stay hidden from every other reader
 * @param status SENT (the default), DRAFT, or SUBMITTED for a 決裁
 * @param urgent 緊急: sent at once, approved afterwards
 * @param confirmed the second confirmation where one person does everything
 */
public record PostIncident(
    @Nullable IncidentKind kind,
    @Nullable @Size(max = 200) String title,
    @Nullable Instant occurredAt,
    @Nullable Instant detectedAt,
    @Nullable CauseClass causeClass,
    @Nullable @Size(max = 20_000) String summary,
    @Nullable @Size(max = 20_000) String impact,
    @Nullable @Size(max = 20_000) String countermeasures,
    @NotNull @Size(max = 50) List<@NotBlank @Size(max = 200) String> systems,
    @NotNull @Size(max = 50) List<@NotBlank @Size(max = 200) String> vendors,
    @Nullable Tlp tlp,
    @Nullable @Valid Audience audience,
    boolean anonymous,
    IncidentState status,
    boolean urgent,
    boolean confirmed) {

  @SuppressWarnings("NullAway") // a JSON body may leave them out; the canonical form has them
  public PostIncident {
    systems = systems == null ? List.of() : systems;
    vendors = vendors == null ? List.of() : vendors;
    status = status == null ? IncidentState.SENT : status;
  }
}
