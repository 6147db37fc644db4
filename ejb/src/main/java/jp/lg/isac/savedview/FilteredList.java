package jp.lg.isac.savedview;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.lg.isac.kernel.DomainException;

/** A list with filters in its address. */
public enum FilteredList {
  INCIDENTS("/incident/list.xhtml", "status kind causeClass from to"),
  SHARED_REPORTS("/shared-report/list.xhtml", "prefecture kind causeClass stage tlp from to"),
  SEARCH("/search/results.xhtml", "q type prefecture causeClass tag system tlp month from to sort"),
  ARTICLES("/article/list.xhtml", "tag status"),
  ASSESSMENTS("/compliance/list.xhtml", "fiscalYear"),
  COMPLETIONS("/course/completions.xhtml", "course fiscalYear"),
  ORGANISATIONS("/organisation/index.xhtml", "name prefecture kind"),
  ACTIVITIES("/activity/index.xhtml", "who action outcome from to");

  private final String page;

  /** Names of the parameters that it filters by, with blanks between them. */
  private final String parameters;

  FilteredList(String page, String parameters) {
    this.page = page;
    this.parameters = parameters;
  }

  /** Path of its page within the application. */
  public String page() {
    return page;
  }

  /**
   * A filter of the list as a query.
   *
   * @param values of a parameter, none or several
   * @return the parameters in the order of the list; empty if nothing is filtered
   */
  public String query(Function<String, List<String>> values) {
    return parameters()
        .flatMap(
            name ->
                values.apply(name).stream()
                    .filter(value -> !value.isEmpty())
                    .map(value -> name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
        .collect(Collectors.joining("&"));
  }

  /**
   * A query as the list itself would write it.
   *
   * @throws DomainException.Invalid {@code savedview.query} if it names what the list does not
   *     know, or nothing
   */
  String checked(String query) {
    String clean = query(values(query));
    if (clean.isEmpty()
        || !Stream.of(query.split("&"))
            .allMatch(text -> parameters().anyMatch(pair(text)[0]::equals))) {
      throw notKnown();
    }
    return clean;
  }

  /** The values of each parameter of a query that was {@link #checked}. */
  static Function<String, List<String>> values(String query) {
    List<String[]> pairs = Stream.of(query.split("&")).map(FilteredList::pair).toList();
    return name ->
        pairs.stream().filter(pair -> pair[0].equals(name)).map(pair -> pair[1]).toList();
  }

  private Stream<String> parameters() {
    return Stream.of(parameters.split(" "));
  }

  private static String[] pair(String text) {
    int end = text.indexOf('=');
    if (end < 0) {
      throw notKnown();
    }
    try {
      return new String[] {
        text.substring(0, end), URLDecoder.decode(text.substring(end + 1), StandardCharsets.UTF_8)
      };
    } catch (IllegalArgumentException e) {
      throw notKnown();
    }
  }

  private static DomainException.Invalid notKnown() {
    return new DomainException.Invalid("/query", "savedview.query");
  }
}
