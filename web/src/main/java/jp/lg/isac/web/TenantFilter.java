package jp.lg.isac.web;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.lg.isac.activitylog.Refusals;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.identity.SignedIn;

/**
 * Says who makes the request: the user, his acting membership and with it his tokens come from the
 * authenticated principal, never from a form, a URL or a header. What he is refused is written
 * down, whoever refused it.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class TenantFilter implements Filter {
  private static final Pattern ID =
      Pattern.compile("\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  @Inject CurrentUser currentUser;
  @Inject ClientAddress clientAddress;
  @Inject Refusals refusals;

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var http = (HttpServletRequest) request;
    if (http.getAttribute(Authentication.SIGNED_IN) instanceof SignedIn who) {
      currentUser.actAs(who, clientAddress.of(http));
      chain.doFilter(request, response);
      note(who, http, ((HttpServletResponse) response).getStatus());
    } else {
      chain.doFilter(request, response);
    }
  }

  private void note(SignedIn who, HttpServletRequest request, int status) {
    boolean absent = status == HttpServletResponse.SC_NOT_FOUND;
    if ((absent || status == HttpServletResponse.SC_FORBIDDEN)
        && !SecurityHeaders.isResource(request)) {
      refusals.refused(who, clientAddress.of(request), route(request), absent);
    }
  }

  /**
   * Verb and path, and of a page's query the ids alone: words that somebody looked for stay out.
   */
  static String route(HttpServletRequest request) {
    String query = request.getQueryString();
    return request.getMethod()
        + " "
        + request.getRequestURI().substring(request.getContextPath().length())
        + ID.matcher(query == null ? "" : query)
            .results()
            .map(id -> " " + id.group())
            .collect(Collectors.joining());
  }
}
