package jp.lg.isac.account;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import jp.lg.isac.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * A person whom an administrator invites into his organisation.
 *
 * @param username small letters, digits, {@code . _ -}, then {@code @} and the organisation's code
 * @param validFrom first day of the membership, today if absent
 * @param validTo last day, if the end is known
 */
public record InviteUser(
    @NotNull
        @Size(max = 100)
        @Pattern(regexp = "[a-z0-9][a-z0-9._-]*@[0-9]{6}", message = "account.username")
        String username,
    @NotBlank @Size(max = 100) String displayName,
    @Nullable @Email @Size(max = 200) String email,
    @NotEmpty Set<@NotNull Role> roles,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo) {}
