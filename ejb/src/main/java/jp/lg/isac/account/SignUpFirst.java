package jp.lg.isac.account;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The first administrator, who signs himself up.
 *
 * @param secret the one-time secret from the server's log
 * @param name the part of the user name before {@code @990001}
 * @param centreName name of the centre, if it is not in the directory yet
 * @param centreKana its reading
 */
public record SignUpFirst(
    @NotBlank @Size(max = 100) String secret,
    @NotNull @Size(max = 60) @Pattern(regexp = "[a-z0-9][a-z0-9._-]*", message = "account.name")
        String name,
    @NotBlank @Size(max = 100) String displayName,
    @Nullable @Email @Size(max = 200) String email,
    @NotNull @Size(max = 200) String password,
    @NotBlank @Size(max = 100) String centreName,
    @NotBlank @Size(max = 200) String centreKana) {}
