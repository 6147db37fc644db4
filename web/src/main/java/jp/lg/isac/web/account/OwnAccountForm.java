package jp.lg.isac.web.account;

import java.io.Serializable;
import java.util.Objects;
import jp.lg.isac.account.ChangeOwnAccount;
import jp.lg.isac.account.OwnAccountView;
import org.jspecify.annotations.Nullable;

/** What a person types about himself. */
public class OwnAccountForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private @Nullable String displayName;
  private @Nullable String email;
  private @Nullable String language;

  static OwnAccountForm of(OwnAccountView account) {
    var form = new OwnAccountForm();
    form.displayName = account.displayName();
    form.email = account.email();
    form.language = account.language();
    return form;
  }

  ChangeOwnAccount toCommand() {
    return new ChangeOwnAccount(
        Objects.requireNonNull(displayName), email, Objects.requireNonNull(language));
  }

  public @Nullable String getDisplayName() {
    return displayName;
  }

  public void setDisplayName(@Nullable String displayName) {
    this.displayName = displayName;
  }

  public @Nullable String getEmail() {
    return email;
  }

  public void setEmail(@Nullable String email) {
    this.email = email;
  }

  public @Nullable String getLanguage() {
    return language;
  }

  public void setLanguage(@Nullable String language) {
    this.language = language;
  }
}
