package jp.lg.isac.web.search;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.lg.isac.indexing.FindingsView;
import jp.lg.isac.indexing.SearchMemory;
import jp.lg.isac.indexing.Searching;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.web.Messages;
import jp.lg.isac.web.PageAddress;
import org.jspecify.annotations.Nullable;

/** What the question in the address finds, and how it can be narrowed down. */
@Named
@RequestScoped
public class SearchPage {
  @Inject private Searching searching;
  @Inject private SearchMemory memory;
  @Inject private PageAddress address;
  @Inject private Messages messages;

  private List<String> faults = List.of();
  private FindingsView findings = FindingsView.nothing();

  @PostConstruct
  void search() {
    try {
      findings = searching.search(SearchAddress.question(address));
      if (address.parameter("cursor").isEmpty()) {
        memory.remember(address.parameter("q"));
      }
    } catch (DomainException.Invalid invalid) {
      faults =
          invalid.violations().stream()
              .map(violation -> messages.problem(violation.code(), violation.arguments()))
              .toList();
    } catch (DomainException.Busy away) {
      faults = List.of(messages.problem(away.code(), away.arguments()));
    }
  }

  public FindingsView getFindings() {
    return findings;
  }

  /** The same, as the pager knows lists. */
  public Page<FindingsView.Finding> getPage() {
    return new Page<>(findings.items(), findings.nextCursor());
  }

  /** What is wrong with the question, in words. */
  public List<String> getFaults() {
    return faults;
  }

  /**
   * Where a found thing is read; from the first hits on a way on which its rank is counted.
   *
   * @param index of it on this page
   */
  public String pageOf(FindingsView.Finding finding, int index) {
    var q = address.parameter("q");
    return q.isBlank() || !address.parameter("cursor").isEmpty()
        ? Findings.page(finding.type(), finding.id())
        : "/search/hit?" + hit(q, finding) + "&rank=" + (index + 1);
  }

  /** Where it says why a thing was found. */
  public String explanationOf(FindingsView.Finding finding) {
    return "/search/explanation.xhtml?" + hit(address.parameter("q"), finding);
  }

  private static String hit(String q, FindingsView.Finding finding) {
    return "q=" + PageAddress.encoded(q) + "&type=" + finding.type() + "&id=" + finding.id();
  }

  public List<Filter> getFilters() {
    var facets = findings.facets();
    return List.of(
        filter("type", "search.type.", facets.type()),
        filter("prefecture", "search.prefecture.", facets.prefecture()),
        filter("causeClass", "incident.causeClass.", facets.causeClass()),
        filter("tlp", "search.tlp.", facets.tlp()),
        filter("tag", null, facets.tag()),
        filter("system", null, facets.system()),
        filter("month", null, newestFirst(facets.month())));
  }

  /** Whether more than words narrows the question. */
  public boolean isNarrowed() {
    return Stream.concat(SearchAddress.FACETS.stream(), Stream.of("from", "to"))
        .anyMatch(name -> !address.parameter(name).isEmpty());
  }

  /** The address of the same question in other words, from its first page. */
  public String getMeantAddress() {
    var meant = findings.meant() == null ? "" : findings.meant();
    return address.with(Map.of("q", meant, "cursor", ""));
  }

  public int getMostExported() {
    return Searching.MOST_EXPORTED;
  }

  /** The address of the same hits as a file. */
  public String fileAddress(String ending) {
    return address.with(Map.of("cursor", "")).replaceFirst("results[.]xhtml", "hits." + ending);
  }

  private static Map<String, Long> newestFirst(Map<String, Long> months) {
    return new TreeMap<>(months).descendingMap();
  }

  /** What is chosen stays to be unchosen, even where nothing carries it. */
  private Filter filter(String name, @Nullable String labels, Map<String, Long> counts) {
    var chosen = address.parameters(name);
    var options =
        Stream.concat(counts.keySet().stream(), chosen.stream())
            .distinct()
            .filter(value -> labels == null || messages.containsKey(labels + value))
            .map(
                value ->
                    new Option(
                        value,
                        labels == null ? value : messages.get(labels + value),
                        counts.getOrDefault(value, 0L),
                        chosen.contains(value)))
            .toList();
    return new Filter(name, options);
  }

  /**
   * Values of which any may be chosen.
   *
   * @param name of the parameter
   */
  public record Filter(String name, List<Option> options) {}

  /**
   * One value.
   *
   * @param count how many hits carry it
   */
  public record Option(String value, String label, long count, boolean chosen) {}
}
