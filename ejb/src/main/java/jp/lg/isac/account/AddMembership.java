package jp.lg.isac.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import jp.lg.isac.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * A further organisation that a person acts for (兼務).
 *
 * @param username of an account that is there
 * @param validFrom first day, today if absent
 */
public record AddMembership(
    @NotBlank @Size(max = 100) String username,
    @NotEmpty Set<@NotNull Role> roles,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo) {}
