package jp.lg.isac.web.problem;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import jp.lg.isac.web.PageAddress;

/** Backs the pages under {@code error/}. */
@Named
@RequestScoped
public class ErrorPage {
  private static final System.Logger LOG = System.getLogger(ErrorPage.class.getName());

  @Inject private HttpServletRequest request;

  /** Id under which the log has the trace; what failed before Faces is logged here. */
  public String getId() {
    if (request.getAttribute(FacesProblems.ID) instanceof String logged) {
      return logged;
    }
    var id = UUID.randomUUID().toString();
    request.setAttribute(FacesProblems.ID, id);
    LOG.log(
        System.Logger.Level.ERROR,
        "Problem " + id,
        (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
    return id;
  }

  /** Where the expired page can be opened again. */
  public String getBack() {
    var back = request.getParameter("back");
    return PageAddress.isOurs(back) ? back : request.getContextPath() + "/";
  }
}
