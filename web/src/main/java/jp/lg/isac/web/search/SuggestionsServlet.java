package jp.lg.isac.web.search;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import jp.lg.isac.indexing.Searching;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.web.PageAddress;

/** Suggestions for the search box of pages, one a line; REST does not look at their cookie. */
@WebServlet("/search/suggestions")
public class SuggestionsServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient Searching searching;
  @Inject private transient PageAddress address;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      var lines = String.join("\n", searching.suggest(address.parameter("q")));
      response.setContentType("text/plain");
      response.setCharacterEncoding(StandardCharsets.UTF_8.name());
      response.getWriter().print(lines);
    } catch (DomainException.Invalid e) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    } catch (DomainException.Busy away) {
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
  }
}
