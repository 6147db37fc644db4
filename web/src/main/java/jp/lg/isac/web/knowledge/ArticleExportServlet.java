package jp.lg.isac.web.knowledge;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** All articles for a reader of pages, whose session cookie REST does not look at. */
@WebServlet("/article/export")
public class ArticleExportServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient ArticleTaking taking;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      taking.all().send(response);
    } catch (EJBAccessException notToBeRead) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }
}
