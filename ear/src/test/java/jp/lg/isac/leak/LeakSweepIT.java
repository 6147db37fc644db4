package jp.lg.isac.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What A stores for itself changes nothing for anybody else: no list, page, search, count,
 * suggestion, export or download, and no error text. What is always different is named in {@link
 * Answer}; what a reader may see after all, in {@link #MAY_SEE}.
 */
class LeakSweepIT {
  /**
   * What A stores and a reader may see.
   *
   * @param why the rule that says so
   */
  private record Allowance(String reader, String address, String why) {}

  private static final List<Allowance> MAY_SEE =
      Stream.of("analyst@990001", "trainee@482013")
          .flatMap(
              reader ->
                  Stream.of(
                          "/api/v1/organisations/482013/contacts",
                          "/organisation/view.xhtml?code=482013")
                      .map(
                          address ->
                              new Allowance(
                                  reader,
                                  address,
                                  "contacts are seen by the own organisation, its prefecture and the centre")))
          .toList();

  static List<String> readers() {
    return Sweep.READERS;
  }

  @ParameterizedTest
  @MethodSource("readers")
  void changesNoAnswerToAnybodyElse(String reader) {
    assertThat(differences(reader)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("readers")
  void showsNobodyElseAWordOfIt(String reader) {
    assertThat(betrayals(reader)).isEmpty();
  }

  /** An id that is new with A is to everybody else an id like any other. */
  @ParameterizedTest
  @MethodSource("readers")
  void answersForWhatIsNewAsIfItWereNotThere(String reader) {
    var sweep = Sweep.done();
    var answers = sweep.after(reader).answers();
    var added = new TreeSet<>(answers.keySet());
    added.removeAll(sweep.before(reader).addresses());

    assertThat(added).as("addresses of A's that were tried").isNotEmpty();
    assertThat(added)
        .filteredOn(address -> sweep.isNew(address) && !maySee(reader, address))
        .filteredOn(address -> Objects.requireNonNull(answers.get(address)).isOk())
        .isEmpty();
  }

  /** Somebody who may read it sees it everywhere, so the sweep would have seen it too. */
  @Test
  void seesWhatOneMayRead() {
    var sweep = Sweep.done();

    assertThat(differences(Sweep.COLLEAGUE))
        .anyMatch(difference -> difference.startsWith("/api/v1/incidents "))
        .anyMatch(difference -> difference.startsWith("/api/v1/search?"))
        .anyMatch(difference -> difference.startsWith("/incident/list.xhtml "))
        .anyMatch(difference -> difference.startsWith("/search/results.xhtml?"));
    assertThat(betrayals(Sweep.COLLEAGUE))
        .contains(
            "/api/v1/" + sweep.made().addressOf("incidents/{id}/attachments/{file}"),
            "/incident/detail.xhtml?id=" + sweep.made().id("incidents/{id}"),
            "/api/v1/" + sweep.made().addressOf("users/{id}"),
            "/api/v1/" + sweep.made().addressOf("findings/{id}/actions/{action}"),
            "/api/v1/" + sweep.made().addressOf("assessments/{id}/answers/{requirement}"),
            "/api/v1/" + sweep.made().addressOf("sharing-groups/{id}"),
            "/api/v1/" + sweep.made().addressOf("organisations/{code}/contacts/{id}"));
  }

  /** A failure tells apart what a refusal would not. */
  @ParameterizedTest
  @MethodSource("readers")
  void failsNowhere(String reader) {
    assertThat(Sweep.done().after(reader).answers().entrySet())
        .filteredOn(each -> each.getValue().status() >= 500)
        .extracting(Map.Entry::getKey)
        .filteredOn(address -> !address.equals("/error/500.xhtml"))
        .isEmpty();
  }

  @Test
  void comesToEveryPage() {
    var missing = new TreeSet<>(Surface.pages());
    missing.removeAll(Sweep.done().visited());
    missing.removeAll(PageWalk.OPERATORS);
    missing.removeIf(LeakSweepIT::isVisitedBelow);

    assertThat(missing)
        .as("pages that no link leads to: add an address of each to PageWalk.STARTS or THINGS")
        .isEmpty();
  }

  /** Of a servlet for a whole folder any address below it will do. */
  private static boolean isVisitedBelow(String pattern) {
    return pattern.endsWith("/*")
        && Sweep.done().visited().stream()
            .anyMatch(page -> page.startsWith(pattern.substring(0, pattern.length() - 1)));
  }

  @Test
  void knowsAValidRequestForEveryRouteThatChangesSomething() {
    assertThat(Surface.routes())
        .filteredOn(route -> !route.reads())
        .filteredOn(
            route ->
                Writes.ALL.stream()
                    .noneMatch(w -> w.verb().equals(route.verb()) && w.path().equals(route.path())))
        .as("routes that the leak sweep cannot use: add a valid request to Writes.ALL")
        .isEmpty();
  }

  private static List<String> differences(String reader) {
    var sweep = Sweep.done();
    var after = sweep.after(reader).answers();
    return sweep.before(reader).answers().entrySet().stream()
        .filter(each -> !maySee(reader, each.getKey()))
        .flatMap(
            each ->
                difference(
                    each.getKey(),
                    each.getValue(),
                    Objects.requireNonNull(after.get(each.getKey()), each.getKey())))
        .toList();
  }

  private static Stream<String> difference(String address, Answer before, Answer after) {
    var was = still(address, before).toString();
    var is = still(address, after).toString();
    if (was.equals(is)) {
      return Stream.empty();
    }
    int at = 0;
    while (at < was.length() && at < is.length() && was.charAt(at) == is.charAt(at)) {
      at++;
    }
    return Stream.of("%s was %s is %s".formatted(address, part(was, at), part(is, at)));
  }

  private static String part(String text, int at) {
    return text.substring(Math.max(0, at - 120), Math.min(text.length(), at + 120));
  }

  private static Answer still(String address, Answer answer) {
    return address.startsWith("/api/v1/me/") || address.startsWith("/account/")
        ? answer.inAnyOrder()
        : answer.still();
  }

  /** Who asks for the word itself reads his own question. */
  private static List<String> betrayals(String reader) {
    var sweep = Sweep.done();
    return sweep.after(reader).answers().entrySet().stream()
        .filter(each -> !maySee(reader, each.getKey()))
        .filter(each -> !each.getKey().contains(sweep.made().word()))
        .filter(each -> each.getValue().says(sweep.made().word()))
        .map(each -> each.getKey())
        .toList();
  }

  private static boolean maySee(String reader, String address) {
    return MAY_SEE.stream()
        .anyMatch(each -> each.reader().equals(reader) && address.startsWith(each.address()));
  }
}
