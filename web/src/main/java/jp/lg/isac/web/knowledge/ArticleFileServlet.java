package jp.lg.isac.web.knowledge;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.knowledge.ArticleFileView;
import jp.lg.isac.knowledge.ArticleFiles;
import jp.lg.isac.web.Download;
import jp.lg.isac.web.Ids;

/** A picture within an article's page, or a file to take from it. */
@WebServlet("/article/file")
public class ArticleFileServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient ArticleFiles files;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      ArticleFileView view =
          files.get(
              Ids.of(request.getParameter("article")),
              Objects.requireNonNullElse(request.getParameter("name"), ""));
      var download =
          Download.of(view.name(), view.mediaType(), view.size(), n -> files.chunk(view.id(), n));
      if (view.picture()) {
        download.show(response);
      } else {
        download.send(response);
      }
    } catch (DomainException.NotFound | EJBAccessException notToBeRead) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }
}
