package jp.lg.isac.incident;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What is decided about all that a scan of a stage found; it takes the place of what was before.
 */
public record DecideIdentity(
    @NotNull @Size(max = 1_000) List<@NotNull @Valid IdentityDecision> decisions) {}
