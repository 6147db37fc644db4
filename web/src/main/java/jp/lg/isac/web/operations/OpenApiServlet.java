package jp.lg.isac.web.operations;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** {@code /openapi}: what programs may rely on, as it is written down. */
@WebServlet("/openapi")
public class OpenApiServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String STORED = "/openapi.json";

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("application/json");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    try (var document = OpenApiServlet.class.getResourceAsStream(STORED)) {
      Objects.requireNonNull(document, STORED).transferTo(response.getOutputStream());
    }
  }
}
