package jp.lg.isac.savedview;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A filter of a list, to keep it.
 *
 * @param name by which its owner knows it; one of each name per list
 * @param query the list's own parameters as in its address, for example {@code
 *     status=SENT&kind=OUTAGE}
 * @param notices whether its owner is told of what is new in it, for a search alone; not if absent
 */
public record SaveView(
    @NotNull FilteredList list,
    @NotBlank @Size(max = 100) String name,
    @NotBlank @Size(max = 4_000) String query,
    @Nullable Boolean notices) {}
