package jp.lg.isac.casework;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Says where a file that is kept as evidence comes from.
 *
 * @param collectedAt when it was taken from there
 * @param source machine, person or body that it comes from
 */
public record KeepEvidence(
    @NotNull Instant collectedAt,
    @NotBlank @Size(max = 200) String source,
    @Nullable @Size(max = 1_000) String note) {}
