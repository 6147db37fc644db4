package jp.lg.isac.web.exchange;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import jp.lg.isac.exchange.SharedFileView;
import jp.lg.isac.exchange.SharedFiles;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.web.Download;
import jp.lg.isac.web.Ids;

/** A file of a shared report for a reader of pages, whose session cookie REST does not look at. */
@WebServlet("/shared-report/file")
public class SharedFileServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient SharedFiles files;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      UUID file = Ids.of(request.getParameter("file"));
      SharedFileView view = files.get(Ids.of(request.getParameter("report")), file);
      Download.of(view.name(), view.mediaType(), view.size(), n -> files.chunk(file, n))
          .send(response);
    } catch (DomainException.NotFound | EJBAccessException notToBeRead) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }
}
