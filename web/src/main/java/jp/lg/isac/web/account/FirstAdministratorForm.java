package jp.lg.isac.web.account;

import java.util.Objects;
import jp.lg.isac.account.SignUpFirst;
import org.jspecify.annotations.Nullable;

/** What the first administrator types. */
public class FirstAdministratorForm extends PasswordForm {
  private static final long serialVersionUID = 1L;

  private @Nullable String secret;
  private @Nullable String name;
  private @Nullable String displayName;
  private @Nullable String email;
  private @Nullable String centreName;
  private @Nullable String centreKana;

  SignUpFirst toSignUp() {
    return new SignUpFirst(
        Objects.requireNonNull(secret),
        Objects.requireNonNull(name),
        Objects.requireNonNull(displayName),
        email,
        confirmed(),
        Objects.requireNonNull(centreName),
        Objects.requireNonNull(centreKana));
  }

  public @Nullable String getSecret() {
    return secret;
  }

  public void setSecret(@Nullable String secret) {
    this.secret = secret;
  }

  public @Nullable String getName() {
    return name;
  }

  public void setName(@Nullable String name) {
    this.name = name;
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

  public @Nullable String getCentreName() {
    return centreName;
  }

  public void setCentreName(@Nullable String centreName) {
    this.centreName = centreName;
  }

  public @Nullable String getCentreKana() {
    return centreKana;
  }

  public void setCentreKana(@Nullable String centreKana) {
    this.centreKana = centreKana;
  }
}
