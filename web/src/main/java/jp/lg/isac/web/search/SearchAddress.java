package jp.lg.isac.web.search;

import java.util.List;
import jp.lg.isac.indexing.Question;
import jp.lg.isac.web.PageAddress;
import org.jspecify.annotations.Nullable;

/** A question as it stands in the address of a page. */
final class SearchAddress {
  /** Parameters of which each may have several values. */
  static final List<String> FACETS =
      List.of("type", "prefecture", "causeClass", "tag", "system", "tlp", "month");

  private SearchAddress() {}

  /** Words alone. */
  static Question of(@Nullable String q) {
    var all = List.<String>of();
    return new Question(q, all, all, all, all, all, all, all, null, null, null, null, null);
  }

  static Question question(PageAddress address) {
    return new Question(
        address.parameter("q"),
        address.parameters("type"),
        address.parameters("prefecture"),
        address.parameters("causeClass"),
        address.parameters("tag"),
        address.parameters("system"),
        address.parameters("tlp"),
        address.parameters("month"),
        address.parameter("from"),
        address.parameter("to"),
        address.parameter("sort"),
        address.parameter("cursor"),
        null);
  }
}
