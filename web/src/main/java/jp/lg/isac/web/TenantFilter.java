package jp.lg.isac.web;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.identity.SignedIn;

/**
 * Says who makes the request: the user, his acting membership and with it his tokens come from the
 * authenticated principal, never from a form, a URL or a header.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class TenantFilter implements Filter {
  @Inject CurrentUser currentUser;
  @Inject ClientAddress clientAddress;

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var http = (HttpServletRequest) request;
    if (http.getAttribute(Authentication.SIGNED_IN) instanceof SignedIn who) {
      currentUser.actAs(who, clientAddress.of(http));
    }
    chain.doFilter(request, response);
  }
}
