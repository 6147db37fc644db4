package jp.lg.isac.telephone;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import jp.lg.isac.sharing.CauseClass;
import jp.lg.isac.sharing.IncidentKind;
import jp.lg.isac.tenancy.OrganisationCode;
import org.jspecify.annotations.Nullable;

/**
 * Takes down what a municipality says by telephone. Who took it down is never part of it.
 *
 * @param municipality for which the call was made
 * @param calledAt when it was made; not in the future
 * @param caller who called: section and name
 * @param occurredAt when it began, as far as it was said
 * @param summary what happened
 * @param impact who and what is affected
 * @param countermeasures what was done and what is planned
 * @param systems names of affected systems
 * @param vendors names of vendors and products involved
 */
public record RecordCall(
    @NotNull OrganisationCode municipality,
    @NotNull Instant calledAt,
    @NotBlank @Size(max = 200) String caller,
    @Nullable IncidentKind kind,
    @NotBlank @Size(max = 200) String title,
    @Nullable Instant occurredAt,
    @Nullable CauseClass causeClass,
    @NotBlank @Size(max = 20_000) String summary,
    @Nullable @Size(max = 20_000) String impact,
    @Nullable @Size(max = 20_000) String countermeasures,
    @NotNull @Size(max = 50) List<@NotBlank @Size(max = 200) String> systems,
    @NotNull @Size(max = 50) List<@NotBlank @Size(max = 200) String> vendors) {

  @SuppressWarnings("NullAway") // a JSON body may leave them out; the canonical form has them
  public RecordCall {
    systems = systems == null ? List.of() : systems;
    vendors = vendors == null ? List.of() : vendors;
  }
}
