package jp.lg.isac.web.search;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.lg.isac.indexing.Searching;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.web.Messages;
import jp.lg.isac.web.PageAddress;
import jp.lg.isac.web.TableFile;

/** What the search page lists, as a file; REST does not look at the cookie of pages. */
@WebServlet({"/search/hits.csv", "/search/hits.xlsx"})
public class ExportServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient Searching searching;
  @Inject private transient PageAddress address;
  @Inject private transient Messages messages;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var format =
        request.getServletPath().endsWith(".csv") ? TableFile.Format.CSV : TableFile.Format.XLSX;
    try {
      FindingsFile.of(searching.export(SearchAddress.question(address)), messages)
          .as(format)
          .send(response);
    } catch (DomainException.Invalid e) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    } catch (DomainException.Busy away) {
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
  }
}
