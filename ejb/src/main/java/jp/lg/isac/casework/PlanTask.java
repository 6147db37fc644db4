package jp.lg.isac.casework;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Plans what is to be done in a case, or says that it is done.
 *
 * @param owner username of who does it, one who handles the organisation's cases
 * @param dueOn the last day on which it is in time
 */
public record PlanTask(
    @NotBlank @Size(max = 200) String title,
    @Nullable @Size(max = 2_000) String note,
    @Nullable @Size(max = 100) String owner,
    @Nullable LocalDate dueOn,
    boolean done) {}
