package jp.lg.isac.account;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import jp.lg.isac.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator says about a person of his organisation.
 *
 * @param disabled whether the account is shut; that ends its sessions and tokens
 */
public record ChangeUser(
    @NotBlank @Size(max = 100) String displayName,
    @Nullable @Email @Size(max = 200) String email,
    @NotEmpty Set<@NotNull Role> roles,
    @NotNull LocalDate validFrom,
    @Nullable LocalDate validTo,
    boolean disabled) {

  /** The command that would leave the person as it stands. */
  public static ChangeUser of(UserView user) {
    return new ChangeUser(
        user.displayName(),
        user.email(),
        Set.copyOf(user.roles()),
        user.validFrom(),
        user.validTo(),
        user.disabled());
  }
}
