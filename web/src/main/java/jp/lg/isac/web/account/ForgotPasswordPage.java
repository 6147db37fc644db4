package jp.lg.isac.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import jp.lg.isac.account.PasswordResets;
import jp.lg.isac.web.Feedback;
import org.jspecify.annotations.Nullable;

/** Who forgot his password asks here for a link; the answer tells nobody who has an account. */
@Named
@RequestScoped
public class ForgotPasswordPage {
  @Inject private PasswordResets resets;
  @Inject private Feedback feedback;

  private @Nullable String username;

  public @Nullable String getUsername() {
    return username;
  }

  public void setUsername(@Nullable String username) {
    this.username = username;
  }

  /** Whether mails are sent; where they are not, an administrator helps. */
  public boolean isPossible() {
    return resets.arePossible();
  }

  public String ask() {
    resets.ask(Objects.requireNonNull(username).strip());
    feedback.done("account.forgot.asked");
    return "/signin.xhtml?faces-redirect=true";
  }
}
