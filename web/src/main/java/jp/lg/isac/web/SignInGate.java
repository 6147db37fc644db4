package jp.lg.isac.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Leads who is not signed in to the sign-in page and, after it, back to the page asked for; and
 * refuses what another site lets a browser send here.
 */
public class SignInGate extends HttpFilter {
  private static final long serialVersionUID = 1L;

  private static final Set<String> OPEN =
      Set.of(
          "/signin.xhtml",
          "/forgot.xhtml",
          "/welcome.xhtml",
          "/first-administrator.xhtml",
          "/language");
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Authentication.throwFailure(request);
    if (isFromAnotherSite(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else if (request.getUserPrincipal() != null || isOpen(request)) {
      chain.doFilter(request, response);
    } else if ("partial/ajax".equals(request.getHeader("Faces-Request"))
        || request.getServletPath().equals("/session")) {
      // A redirect would be followed unseen; the page's script tells the user instead.
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      response.setContentType("text/plain");
      response.flushBuffer();
    } else {
      response.sendRedirect(signIn(request));
    }
  }

  private static boolean isOpen(HttpServletRequest request) {
    var path = request.getServletPath();
    return OPEN.contains(path)
        || path.startsWith("/error/")
        || path.startsWith("/public/")
        || SecurityHeaders.isResource(request);
  }

  /** Browsers name the site that a request comes from; who sends no such header is no browser. */
  private static boolean isFromAnotherSite(HttpServletRequest request) {
    var site = request.getHeader("Sec-Fetch-Site");
    return site != null
        && !READING.contains(request.getMethod())
        && !site.equals("same-origin")
        && !site.equals("none");
  }

  private static String signIn(HttpServletRequest request) {
    var page = new PageAddress(request);
    var back = page.get();
    var worthwhile = page.path().endsWith(".xhtml") && !page.path().equals("/index.xhtml");
    return request.getContextPath()
        + "/signin.xhtml"
        + (worthwhile ? "?back=" + PageAddress.encoded(back) : "");
  }
}
