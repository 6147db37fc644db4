package jp.lg.isac.web.identity;

import static jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters.withParams;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.kernel.Settings;
import jp.lg.isac.web.Authentication;
import jp.lg.isac.web.Dates;
import jp.lg.isac.web.Feedback;
import jp.lg.isac.web.PageAddress;

/** Signs a person in and leads back to the page that was asked for. */
@Named
@RequestScoped
public class SignInPage {
  @Inject private SecurityContext security;
  @Inject private PageAddress page;
  @Inject private Feedback feedback;
  @Inject private Dates dates;
  @Inject private Settings settings;

  private final SignInForm form = new SignInForm();

  public SignInForm getForm() {
    return form;
  }

  /** Whichever part was wrong, the answer is the same. */
  public void signIn() throws IOException {
    var context = FacesContext.getCurrentInstance();
    var external = context.getExternalContext();
    var credential =
        new UsernamePasswordCredential(
            Objects.requireNonNull(form.getUsername()).strip(),
            Objects.requireNonNull(form.getPassword()));
    var status =
        security.authenticate(
            (HttpServletRequest) external.getRequest(),
            (HttpServletResponse) external.getResponse(),
            withParams().credential(credential));
    switch (status) {
      case SUCCESS -> {
        external.setSessionMaxInactiveInterval(Math.toIntExact(settings.sessionIdle().toSeconds()));
        var back = page.parameter("back");
        external.redirect(PageAddress.isOurs(back) ? back : external.getRequestContextPath() + "/");
      }
      case SEND_CONTINUE -> context.responseComplete();
      case SEND_FAILURE, NOT_DONE -> {
        var request = external.getRequestMap();
        if (request.get(Authentication.THROTTLED_UNTIL) instanceof Instant until) {
          feedback.refused("identity.signIn.paused", dates.time(until.plusSeconds(59)));
        } else if (request.get(Authentication.BUSY) instanceof DomainException.Busy busy) {
          feedback.refused("problem.busy", busy.arguments().toArray());
        } else {
          feedback.refused("identity.signIn.refused");
        }
      }
    }
  }
}
