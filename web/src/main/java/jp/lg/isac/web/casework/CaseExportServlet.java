package jp.lg.isac.web.casework;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.web.Ids;
import jp.lg.isac.web.PageAddress;

/** A whole case for a reader of pages, whose session cookie REST does not look at. */
@WebServlet("/casework/export")
public class CaseExportServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient CaseTaking taking;
  @Inject private transient PageAddress address;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      var format =
          Objects.requireNonNullElse(address.choice("format", CaseFormat.class), CaseFormat.ZIP);
      taking.of(Ids.of(address.parameter("incident")), format).send(response);
    } catch (DomainException.NotFound | EJBAccessException notToBeRead) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } catch (DomainException.Conflict noFont) {
      // the page of the case tells it
      response.sendRedirect(
          request.getContextPath()
              + "/casework/index.xhtml?incident="
              + PageAddress.encoded(address.parameter("incident")));
    }
  }
}
