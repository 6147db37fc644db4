package jp.lg.isac.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.lg.isac.account.FirstAdministrator;
import jp.lg.isac.web.ClientAddress;
import jp.lg.isac.web.Feedback;

/** The first administrator signs himself up with the secret from the server's log. */
@Named
@RequestScoped
public class FirstAdministratorPage {
  @Inject private FirstAdministrator firstAdministrator;
  @Inject private ClientAddress clientAddress;
  @Inject private HttpServletRequest request;
  @Inject private Feedback feedback;

  private final FirstAdministratorForm form = new FirstAdministratorForm();

  public FirstAdministratorForm getForm() {
    return form;
  }

  public String signUp() {
    var username = firstAdministrator.signUp(form.toSignUp(), clientAddress.of(request));
    feedback.done("account.first.done", username);
    return "/signin.xhtml?faces-redirect=true";
  }
}
