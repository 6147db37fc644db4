package jp.lg.isac.web.form;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import jp.lg.isac.document.PaperFormat;
import jp.lg.isac.form.Forms;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.web.Ids;
import jp.lg.isac.web.PageAddress;

/** A form's file for a reader of pages, whose session cookie REST does not look at. */
@WebServlet("/form/file")
public class FormFileServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient Forms forms;
  @Inject private transient FormPaper paper;
  @Inject private transient PageAddress address;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String incident = address.parameter("incident");
    String code = address.parameter("code");
    try {
      var format =
          Objects.requireNonNullElse(address.choice("format", PaperFormat.class), PaperFormat.PDF);
      var form = forms.take(Ids.of(incident), code, paper.words());
      paper.file(form, format).send(response);
    } catch (DomainException.NotFound | EJBAccessException notToBeRead) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } catch (DomainException.Conflict noFont) {
      // the form's page tells it
      response.sendRedirect(
          "%s/form/detail.xhtml?incident=%s&code=%s"
              .formatted(
                  request.getContextPath(),
                  PageAddress.encoded(incident),
                  PageAddress.encoded(code)));
    }
  }
}
