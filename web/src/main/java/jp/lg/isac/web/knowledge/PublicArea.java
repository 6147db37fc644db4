package jp.lg.isac.web.knowledge;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.kernel.Settings;
import jp.lg.isac.knowledge.PublicArticles;
import jp.lg.isac.web.Language;
import jp.lg.isac.web.Messages;
import jp.lg.isac.web.Shell;

/**
 * The public area: clean addresses, the same answer for everybody, no cookie looked at or set, and
 * so to be kept by any cache. An answer depends on its address alone, on {@code ?lang=en} too.
 */
@WebServlet({
  "/public/",
  "/public/articles/*",
  "/public/feed.atom",
  "/public/sitemap.xml",
  "/robots.txt"
})
public class PublicArea extends HttpServlet {
  /** Request attribute with the article that a clean address names. */
  static final String SLUG = "isac.public-article";

  private static final long serialVersionUID = 1L;

  @Inject private transient PublicArticles articles;
  @Inject private transient Settings settings;
  @Inject private transient Shell shell;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    var locale = "en".equals(request.getParameter("lang")) ? Locale.ENGLISH : Locale.JAPANESE;
    request.setAttribute(Language.GIVEN, locale);
    switch (request.getServletPath()) {
      case "/robots.txt" -> robots(response);
      case "/public/feed.atom" -> {
        var list = articles.list();
        if (isNew(request, response, list)) {
          response.setContentType("application/atom+xml;charset=UTF-8");
          new PublicFiles(settings.baseUrl()).feed(list, Messages.in(locale), response.getWriter());
        }
      }
      case "/public/sitemap.xml" -> {
        var list = articles.list();
        if (isNew(request, response, list)) {
          response.setContentType("application/xml;charset=UTF-8");
          new PublicFiles(settings.baseUrl()).sitemap(list, response.getWriter());
        }
      }
      case "/public/articles" -> article(request, response);
      default -> {
        if (isNew(request, response, articles.list())) {
          request.getRequestDispatcher("/public/index.xhtml").forward(request, response);
        }
      }
    }
  }

  private void article(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    String path = request.getPathInfo();
    String slug = path == null ? "" : path.substring(1);
    try {
      if (slug.matches("[a-z0-9-]{1,80}") && isNew(request, response, articles.get(slug))) {
        request.setAttribute(SLUG, slug);
        request.getRequestDispatcher("/public/article.xhtml").forward(request, response);
      } else if (!response.isCommitted() && response.getHeader("ETag") == null) {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
      }
    } catch (DomainException.NotFound e) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private void robots(HttpServletResponse response) throws IOException {
    response.setContentType("text/plain;charset=UTF-8");
    cached(response);
    response
        .getWriter()
        .print(
            "User-agent: *\nDisallow: /\nAllow: /public/\nAllow: /resources/\nSitemap: "
                + settings.baseUrl()
                + "/public/sitemap.xml\n");
  }

  /** Says how the answer is kept; false if the asker has it already, which is answered then. */
  private boolean isNew(HttpServletRequest request, HttpServletResponse response, Object content) {
    String tag = "\"" + digest(shell.getVersion() + request.getParameter("lang") + content) + "\"";
    cached(response);
    response.setHeader("ETag", tag);
    if (tag.equals(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return false;
    }
    return true;
  }

  private static void cached(HttpServletResponse response) {
    response.setHeader("Cache-Control", "public, max-age=300");
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
