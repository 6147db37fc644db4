package jp.lg.isac.register;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A system that the organisation uses, to add it to the register or to change its line.
 *
 * @param system as the organisation calls it
 * @param vendor who delivers or runs it
 * @param product what the vendor calls it
 * @param release version of the product
 * @param section 所管課
 */
public record KeepSystem(
    @NotBlank @Size(max = 200) String system,
    @NotBlank @Size(max = 200) String vendor,
    @Nullable @Size(max = 200) String product,
    @Nullable @Size(max = 100) String release,
    @Nullable @Size(max = 100) String section,
    @Nullable @Size(max = 1_000) String note) {}
