package jp.lg.isac.account;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * An administrator whom the centre invites for another organisation.
 *
 * @param username ends with {@code @} and that organisation's code
 */
public record InviteAdministrator(
    @NotNull
        @Size(max = 100)
        @Pattern(regexp = "[a-z0-9][a-z0-9._-]*@[0-9]{6}", message = "account.username")
        String username,
    @NotBlank @Size(max = 100) String displayName,
    @Nullable @Email @Size(max = 200) String email) {}
