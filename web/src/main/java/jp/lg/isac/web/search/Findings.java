package jp.lg.isac.web.search;

import java.util.Map;
import java.util.UUID;
import jp.lg.isac.kernel.DomainException;

/** Where what is found is read. */
final class Findings {
  private static final Map<String, String> PAGES =
      Map.of(
          "SHARED_REPORT", "/shared-report/detail.xhtml",
          "INCIDENT", "/incident/detail.xhtml",
          "ARTICLE", "/article/detail.xhtml",
          "COURSE", "/course/course.xhtml");

  private Findings() {}

  /**
   * Path and query of its page.
   *
   * @throws DomainException.NotFound if there is no such type
   */
  static String page(String type, UUID id) {
    var page = PAGES.get(type);
    if (page == null) {
      throw new DomainException.NotFound();
    }
    return page + "?id=" + id;
  }
}
