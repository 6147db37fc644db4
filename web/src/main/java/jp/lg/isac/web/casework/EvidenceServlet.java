package jp.lg.isac.web.casework;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import jp.lg.isac.attachment.Attachments;
import jp.lg.isac.casework.EvidenceRoom;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.web.Download;
import jp.lg.isac.web.Ids;

/** A piece of evidence for a reader of pages, whose session cookie REST does not look at. */
@WebServlet("/casework/file")
public class EvidenceServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient EvidenceRoom evidence;
  @Inject private transient Attachments attachments;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      UUID file = Ids.of(request.getParameter("file"));
      var view = evidence.take(Ids.of(request.getParameter("incident")), file);
      Download.of(view, n -> attachments.chunk(file, n)).send(response);
    } catch (DomainException.NotFound | EJBAccessException notToBeRead) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }
}
