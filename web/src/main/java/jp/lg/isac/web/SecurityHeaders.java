package jp.lg.isac.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Tells browsers to run nothing but our own files, to stay out of frames and to keep no page.
 *
 * <p>There is no inline style anywhere, and inline script only on pages with a component of
 * PrimeFaces, where {@link PageHead} allows it by a nonce.
 */
public class SecurityHeaders extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader("Content-Security-Policy", contentSecurityPolicy(""));
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader(
        "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
    if (request.isSecure()) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000");
    }
    response.setHeader(
        "Cache-Control", isResource(request) ? "public, max-age=604800" : "no-store");
    chain.doFilter(request, response);
  }

  /**
   * What a page may load and do.
   *
   * @param scripts a further source of scripts besides our own files, or empty text
   */
  static String contentSecurityPolicy(String scripts) {
    return "default-src 'none'; script-src 'self' "
        + scripts
        + "; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self';"
        + " frame-ancestors 'none'; base-uri 'none'";
  }

  /** Style, scripts and pictures: the same for everybody, with the version in their address. */
  static boolean isResource(HttpServletRequest request) {
    var path = request.getRequestURI().substring(request.getContextPath().length());
    return path.startsWith("/resources/") || path.startsWith("/jakarta.faces.resource/");
  }
}
