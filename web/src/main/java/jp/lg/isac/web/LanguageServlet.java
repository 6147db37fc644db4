package jp.lg.isac.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;

/** Switches the language of the pages and shows the same page again. */
@WebServlet("/language")
public class LanguageServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var wanted = request.getParameter("to");
    if (wanted != null) {
      Language.offered(wanted)
          .ifPresent(language -> response.addCookie(remembered(language.getLanguage(), request)));
    }
    var back = request.getParameter("back");
    response.sendRedirect(PageAddress.isOurs(back) ? back : request.getContextPath() + "/");
  }

  private static Cookie remembered(String language, HttpServletRequest request) {
    var cookie = new Cookie(Language.COOKIE, language);
    cookie.setPath(request.getContextPath() + "/");
    cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }
}
