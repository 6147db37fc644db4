package jp.lg.isac.web.account;

import java.io.Serializable;
import java.util.Objects;
import jp.lg.isac.account.ChangePassword;
import jp.lg.isac.kernel.DomainException;
import org.jspecify.annotations.Nullable;

/** A password typed twice, with the old one where that is asked for. */
public class PasswordForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private @Nullable String currentPassword;
  private @Nullable String newPassword;
  private @Nullable String repeated;

  ChangePassword toCommand() {
    return new ChangePassword(Objects.requireNonNull(currentPassword), confirmed());
  }

  /**
   * The new password.
   *
   * @throws DomainException.Invalid if it was not typed the same way twice
   */
  String confirmed() {
    if (!Objects.equals(newPassword, repeated)) {
      throw new DomainException.Invalid("/repeated", "account.password.differs");
    }
    return Objects.requireNonNull(newPassword);
  }

  public @Nullable String getCurrentPassword() {
    return currentPassword;
  }

  public void setCurrentPassword(@Nullable String currentPassword) {
    this.currentPassword = currentPassword;
  }

  public @Nullable String getNewPassword() {
    return newPassword;
  }

  public void setNewPassword(@Nullable String newPassword) {
    this.newPassword = newPassword;
  }

  public @Nullable String getRepeated() {
    return repeated;
  }

  public void setRepeated(@Nullable String repeated) {
    this.repeated = repeated;
  }
}
