package jp.lg.isac.web.dictionary;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.lg.isac.dictionary.FieldDictionary;
import jp.lg.isac.web.Messages;
import jp.lg.isac.web.TableFile;

/** Groups of names as a file; REST does not look at the cookie of pages. */
@WebServlet({"/dictionary/synonyms.csv", "/dictionary/synonyms.xlsx"})
public class SynonymsServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient FieldDictionary dictionary;
  @Inject private transient Messages messages;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var format =
        request.getServletPath().endsWith(".csv") ? TableFile.Format.CSV : TableFile.Format.XLSX;
    try {
      SynonymsFile.of(dictionary.exportSynonyms(), messages).as(format).send(response);
    } catch (EJBAccessException notToBeRead) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }
}
