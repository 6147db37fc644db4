package jp.lg.isac.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.lg.isac.account.OneTimeLinks;
import jp.lg.isac.account.OneTimeLinks.Holder;
import jp.lg.isac.web.ClientAddress;
import jp.lg.isac.web.Feedback;
import jp.lg.isac.web.PageAddress;
import org.jspecify.annotations.Nullable;

/** Who comes by a one-time link sets his password here. */
@Named
@RequestScoped
public class WelcomePage {
  @Inject private OneTimeLinks links;
  @Inject private PageAddress address;
  @Inject private ClientAddress clientAddress;
  @Inject private HttpServletRequest request;
  @Inject private Feedback feedback;

  private final PasswordForm form = new PasswordForm();
  private @Nullable Holder holder;

  @PostConstruct
  void load() {
    holder = links.holder(address.parameter("link")).orElse(null);
  }

  public PasswordForm getForm() {
    return form;
  }

  /** Whose link it is, if it still works. */
  public @Nullable Holder getHolder() {
    return holder;
  }

  public String setPassword() {
    links.setPassword(address.parameter("link"), form.confirmed(), clientAddress.of(request));
    feedback.done("account.welcome.done");
    return "/signin.xhtml?faces-redirect=true";
  }
}
