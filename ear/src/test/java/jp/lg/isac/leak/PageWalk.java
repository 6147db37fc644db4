package jp.lg.isac.leak;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.lg.isac.test.Pages;

/** All pages and downloads that one reader comes to by links, beginning at {@link #STARTS}. */
final class PageWalk {
  /** The newest things of each kind; the rest differ in nothing but their ids. */
  private static final int MOST_OF_A_PAGE = 6;

  /** Where no link leads to: what forms ask for, and pages for who is not signed in. */
  private static final List<String> STARTS =
      List.of(
          "/",
          "/search/results.xhtml?q=" + encoded("ランサムウェア"),
          "/search/results.xhtml?q=" + encoded("委託 メール") + "&sort=NEWEST",
          "/search/results.xhtml?q=" + encoded(Writes.SECRET),
          "/search/results.xhtml?type=INCIDENT",
          "/search/hits.csv?q=" + encoded("ランサムウェア"),
          "/search/hits.xlsx?q=" + encoded(Writes.SECRET),
          "/search/suggestions?q=" + encoded("らん"),
          "/search/suggestions?q=" + encoded(Writes.SECRET.substring(0, 2)),
          "/search/questions.xhtml",
          "/search/history.xhtml",
          "/search/explanation.xhtml?type=INCIDENT&id=00000000-0000-4000-8000-000000000001",
          "/search/hit?type=INCIDENT&rank=1&id=00000000-0000-4000-8000-000000000001",
          "/organisation/index.xhtml?prefecture=48&kind=MUNICIPALITY",
          "/course/completions.xhtml?fiscalYear=2026",
          "/incident/list.xhtml?status=SENT&kind=INCIDENT&causeClass=MALWARE&from=2020-01-01",
          "/shared-report/list.xhtml?prefecture=48&kind=INCIDENT&stage=FIRST&to=2099-12-31",
          "/desk/index.xhtml",
          "/desk/centre.xhtml",
          "/desk/centre.xhtml?show=ALL",
          "/desk/shift.xhtml",
          "/telephone/list.xhtml",
          "/telephone/new.xhtml",
          "/analysis/trends.xhtml?months=36",
          "/saved-view/list.xhtml",
          "/saved-view/edit.xhtml?list=INCIDENTS&status=SENT",
          "/incident/approval-rule.xhtml",
          "/incident/import.xhtml",
          "/article/edit.xhtml?id=00000000-0000-4000-8000-000000000001",
          "/article/list.xhtml?stale=true",
          "/article/import.xhtml",
          "/article/export",
          "/article/tags.xhtml",
          "/article/tag.xhtml",
          "/dictionary/index.xhtml",
          "/dictionary/index.xhtml?kind=WORD",
          "/dictionary/entry.xhtml?kind=WORD",
          "/dictionary/edition.xhtml?number=1",
          "/dictionary/import.xhtml",
          "/dictionary/preview.xhtml?q=" + encoded("ランサムウェア"),
          "/dictionary/preview.xhtml?q=" + encoded(Writes.SECRET),
          "/dictionary/preview.xhtml?edition=1&q=" + encoded(Writes.SECRET),
          "/dictionary/synonyms.csv",
          "/dictionary/synonyms.xlsx",
          "/register/import.xhtml",
          "/register/edit.xhtml",
          "/vendor/detail.xhtml?id=00000000-0000-4000-8000-000000000001",
          "/vendor/names.xhtml",
          "/vendor/name.xhtml",
          "/duty/rules.xhtml",
          "/duty/rule.xhtml?code=police&version=1",
          "/form/definitions.xhtml",
          "/form/definition.xhtml?code=prefecture-report&version=1",
          "/public/",
          "/public/index.xhtml",
          "/public/article.xhtml?slug=passwords",
          "/public/articles/passwords",
          "/public/feed.atom",
          "/public/sitemap.xml",
          "/robots.txt",
          "/openapi",
          "/signin.xhtml",
          "/welcome.xhtml?link=0123456789",
          "/first-administrator.xhtml",
          "/error/403.xhtml",
          "/error/404.xhtml",
          "/error/500.xhtml",
          "/error/expired.xhtml",
          "/session",
          "/signout",
          "/language");

  /**
   * Pages of a thing to which no link leads, or not always; what {@link Made} knows is filled in.
   */
  static final List<String> THINGS =
      List.of(
          "/incident/detail.xhtml?id=%incidents/{id}%",
          "/incident/report.xhtml?id=%incidents/{id}%",
          "/incident/approval.xhtml?id=%incidents/{id}%&n=%incidents/{id}/reports/{n}%",
          "/incident/clocks.xhtml?id=%incidents/{id}%",
          "/incident/recall.xhtml?id=%incidents/{id}%",
          "/incident/attachment?incident=%incidents/{id}%&file=%incidents/{id}/attachments/{file}%",
          "/incident/proposal.xhtml?id=%incidents/{id}%&comment=%incidents/{id}/proposals/{proposal}%",
          "/casework/index.xhtml?incident=%incidents/{id}%",
          "/casework/export?incident=%incidents/{id}%&format=ZIP",
          "/casework/event.xhtml?incident=%incidents/{id}%&id=%incidents/{id}/timeline/{event}%",
          "/casework/task.xhtml?incident=%incidents/{id}%&id=%incidents/{id}/tasks/{task}%",
          "/casework/contact.xhtml?incident=%incidents/{id}%&id=%incidents/{id}/contacts/{contact}%",
          "/casework/indicators.xhtml?incident=%incidents/{id}%",
          "/casework/evidence.xhtml?incident=%incidents/{id}%",
          "/casework/file?incident=%incidents/{id}%&file=%incidents/{id}/evidence/{evidence}%",
          "/form/list.xhtml?incident=%incidents/{id}%",
          "/form/detail.xhtml?incident=%incidents/{id}%&code=prefecture-report",
          "/form/file?incident=%incidents/{id}%&code=prefecture-report&format=DOCX",
          "/shared-report/file?report=%shared-reports/{id}%&file=%shared-reports/{id}/files/{file}%",
          "/shared-report/reveal.xhtml?id=%shared-reports/{id}%",
          "/article/review.xhtml?id=%articles/{id}%",
          "/article/files.xhtml?id=%articles/{id}%",
          "/article/opinion.xhtml?id=%articles/{id}%",
          "/article/changes.xhtml?id=%articles/{id}%",
          "/article/file?article=%articles/{id}%&name=a.txt",
          "/register/edit.xhtml?id=%systems/{id}%",
          "/telephone/detail.xhtml?id=%telephone-reports/{id}%",
          "/saved-view/edit.xhtml?id=%saved-views/{id}%",
          "/course/quiz.xhtml?id=%enrolments/{id}%");

  /** A link to a new article has a new id at every look. */
  private static final Set<String> NOT_FOLLOWED =
      Set.of(
          "/article/edit.xhtml",
          "/signout",
          "/language",
          "/resources/",
          "/jakarta.faces.resource/");

  /** What a machine watches: numbers of a node, and not there for who is not on it. */
  static final Set<String> OPERATORS = Set.of("/metrics");

  private static final Pattern LINK = Pattern.compile("<a [^<>]*?href=\"([^\"#]+)");

  private final Pages pages;
  private final Map<String, Answer> answers = new TreeMap<>();
  private final Map<String, Integer> perPage = new HashMap<>();

  private PageWalk(Pages pages) {
    this.pages = pages;
  }

  /**
   * Asks for everything.
   *
   * @param known addresses that others found
   */
  static PageWalk of(Pages pages, Collection<String> known) {
    var walk = new PageWalk(pages);
    known.forEach(walk::ask);
    Deque<String> open = new ArrayDeque<>(STARTS);
    // what others found must not lead the reader's own way past what he would have come to
    var found = new HashSet<>(STARTS);
    while (!open.isEmpty()) {
      var address = open.remove();
      if (walk.perPage.merge(pathOf(address), 1, Integer::sum) <= MOST_OF_A_PAGE) {
        links(address, walk.ask(address)).filter(found::add).forEach(open::add);
      }
    }
    return walk;
  }

  Map<String, Answer> answers() {
    return answers;
  }

  private Answer ask(String address) {
    var answer = answers.get(address);
    if (answer == null) {
      answer = Answer.of(pages.get(address));
      answers.put(address, answer);
    }
    return answer;
  }

  /** The second page of a list and the first findings are enough of each. */
  private static Stream<String> links(String from, Answer answer) {
    if (!answer.isOk() || !answer.isPage()) {
      return Stream.empty();
    }
    return LINK.matcher(answer.body())
        .results()
        .map(link -> URI.create(from).resolve(link.group(1).replace("&amp;", "&")))
        .filter(link -> !link.isAbsolute())
        .map(URI::toString)
        .filter(link -> NOT_FOLLOWED.stream().noneMatch(link::startsWith))
        .filter(link -> !link.contains("cursor=") || !from.contains("cursor="))
        // which of a reader's reports a vendor's page lists is no matter of its own
        .filter(link -> !pathOf(from).equals("/vendor/detail.xhtml"))
        .filter(
            link ->
                !pathOf(link).equals("/search/results.xhtml")
                    || !pathOf(from).equals("/search/results.xhtml"));
  }

  static String pathOf(String address) {
    var end = address.indexOf('?');
    var path = end < 0 ? address : address.substring(0, end);
    return path.equals("/") ? "/index.xhtml" : path;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
