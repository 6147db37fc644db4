package jp.lg.isac.web.search;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.lg.isac.indexing.Searching;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.web.Ids;
import jp.lg.isac.web.PageAddress;

/** The way from the hits to one of them, on which its rank is counted. */
@WebServlet("/search/hit")
public class HitServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient Searching searching;
  @Inject private transient PageAddress address;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      var page = Findings.page(address.parameter("type"), Ids.of(address.parameter("id")));
      searching.opened(address.parameter("q"), Integer.parseInt(address.parameter("rank")));
      response.sendRedirect(request.getContextPath() + page);
    } catch (DomainException.NotFound | NumberFormatException e) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } catch (DomainException.Invalid e) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }
  }
}
