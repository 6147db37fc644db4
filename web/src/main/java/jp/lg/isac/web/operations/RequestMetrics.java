package jp.lg.isac.web.operations;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;

/** Times every request; what is written down of it is neither an address nor a user. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class RequestMetrics extends HttpFilter {
  private static final long serialVersionUID = 1L;

  /** Others are counted as one, or a sender could make up names until memory is full. */
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  @Inject private transient Metrics metrics;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    long start = System.nanoTime();
    try {
      chain.doFilter(request, response);
    } finally {
      metrics.answered(
          surface(request.getServletPath()),
          METHODS.contains(request.getMethod()) ? request.getMethod() : "OTHER",
          response.getStatus(),
          Duration.ofNanos(System.nanoTime() - start));
    }
  }

  private static String surface(String path) {
    return path.startsWith("/api") ? "api" : path.endsWith(".xhtml") ? "page" : "file";
  }
}
