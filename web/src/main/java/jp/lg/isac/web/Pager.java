package jp.lg.isac.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.lg.isac.kernel.Page;

/**
 * 前へ／次へ of a list. A keyset cursor only leads onwards, so the address carries, beside {@code
 * cursor}, the cursors of the pages before it in {@code trail}.
 */
@Named
@RequestScoped
public class Pager {
  /** Keeps the address short; who goes back further comes to the first page. */
  private static final int LONGEST_TRAIL = 20;

  /** Stands for the first page, which has no cursor; no cursor contains it, nor the separator. */
  private static final String FIRST = "*";

  private static final String SEPARATOR = "~";

  private final PageAddress page;

  Pager() {
    this(new PageAddress());
  }

  @Inject
  Pager(PageAddress page) {
    this.page = page;
  }

  /** Address of the next page, empty on the last one. */
  public String next(Page<?> items) {
    var cursor = items.nextCursor();
    if (cursor == null) {
      return "";
    }
    var here = page.parameter("cursor").isEmpty() ? FIRST : page.parameter("cursor");
    var trail = Stream.concat(trail().stream(), Stream.of(here)).toList();
    var kept = trail.subList(Math.max(0, trail.size() - LONGEST_TRAIL), trail.size());
    return page.with(Map.of("cursor", cursor, "trail", String.join(SEPARATOR, kept)));
  }

  /** Address of the page before, empty on the first one. */
  public String getPrevious() {
    if (page.parameter("cursor").isEmpty()) {
      return "";
    }
    var trail = trail();
    var before = trail.isEmpty() || trail.getLast().equals(FIRST) ? "" : trail.getLast();
    var rest = trail.isEmpty() ? trail : trail.subList(0, trail.size() - 1);
    return page.with(Map.of("cursor", before, "trail", String.join(SEPARATOR, rest)));
  }

  private List<String> trail() {
    return Stream.of(page.parameter("trail").split(SEPARATOR)).filter(c -> !c.isEmpty()).toList();
  }
}
