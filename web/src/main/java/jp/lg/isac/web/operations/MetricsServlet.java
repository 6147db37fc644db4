package jp.lg.isac.web.operations;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import jp.lg.isac.kernel.Settings;
import jp.lg.isac.web.ClientAddress;

/**
 * {@code /metrics}, for a monitor on this machine or with the token; for others it is not there.
 */
@WebServlet("/metrics")
public class MetricsServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String BEARER = "Bearer ";

  @Inject private transient Metrics metrics;
  @Inject private transient Settings settings;
  @Inject private transient ClientAddress clientAddress;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!isFromThisMachine(request) && !hasToken(request)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType("text/plain; version=0.0.4");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.getWriter().print(metrics.text());
  }

  /** A request that some proxy on this machine passes on says so, whoever the proxy is. */
  private boolean isFromThisMachine(HttpServletRequest request) throws IOException {
    return request.getHeader("X-Forwarded-For") == null
        && request.getHeader("Forwarded") == null
        && InetAddress.getByName(clientAddress.of(request)).isLoopbackAddress();
  }

  private boolean hasToken(HttpServletRequest request) {
    String header = request.getHeader("Authorization");
    return header != null
        && header.startsWith(BEARER)
        && settings
            .metricsToken()
            .filter(token -> !token.isBlank())
            .filter(token -> sameText(token, header.substring(BEARER.length())))
            .isPresent();
  }

  /** Takes the same time however much of it is right. */
  private static boolean sameText(String expected, String given) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }
}
