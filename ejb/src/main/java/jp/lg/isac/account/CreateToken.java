package jp.lg.isac.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;

/**
 * An API token that a person wants for a program.
 *
 * @param name what it is for
 * @param expiresAt at most a year away
 */
public record CreateToken(
    @NotBlank @Size(max = 100) String name,
    @NotEmpty Set<@NotNull Scope> scopes,
    @NotNull Instant expiresAt) {}
