package jp.lg.isac.account;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a person says about himself. */
public record ChangeOwnAccount(
    @NotBlank @Size(max = 100) String displayName,
    @Nullable @Email @Size(max = 200) String email,
    @NotNull @Pattern(regexp = "ja|en", message = "account.language") String language) {

  /** The command that would leave the account as it stands. */
  public static ChangeOwnAccount of(OwnAccountView account) {
    return new ChangeOwnAccount(account.displayName(), account.email(), account.language());
  }
}
