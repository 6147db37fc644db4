package jp.lg.isac.audit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Records what an audit found.
 *
 * @param requirement number of the requirement that it is about; where the audit looks at a
 *     self-assessment, one of its framework
 * @param description what was found
 * @param recommendation what the auditor recommends
 */
public record RecordFinding(
    @NotNull Severity severity,
    @Nullable @Size(min = 1, max = 40) String requirement,
    @NotBlank @Size(max = 4_000) String description,
    @NotNull @Size(max = 4_000) String recommendation) {

  @SuppressWarnings("NullAway") // a JSON body may leave the recommendation out
  public RecordFinding {
    recommendation = recommendation == null ? "" : recommendation;
  }
}
