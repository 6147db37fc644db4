package jp.lg.isac.web.identity;

import org.jspecify.annotations.Nullable;

/** What is typed to sign in. */
public class SignInForm {
  private @Nullable String username;
  private @Nullable String password;

  public @Nullable String getUsername() {
    return username;
  }

  public void setUsername(@Nullable String username) {
    this.username = username;
  }

  public @Nullable String getPassword() {
    return password;
  }

  public void setPassword(@Nullable String password) {
    this.password = password;
  }
}
