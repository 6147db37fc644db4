package jp.lg.isac.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import jp.lg.isac.test.Product;
import org.junit.jupiter.api.Test;

/**
 * For an id of A's that B may not read, B gets the answer for an id that does not exist, byte for
 * byte but for ids and times: on every verb with a valid body, in addresses and in bodies, and on
 * pages. Left out are the directory, whose codes everybody may know, and sessions.
 */
class ForeignIdsIT {
  private static final String B = "482021";
  private static final List<String> ACCOUNTS_OF_B =
      List.of("staff", "approver", "admin", "auditor", "trainee");

  /** Municipalities have none; this one is of another prefecture than A and B. */
  private static final String COORDINATOR_OF_NEITHER = "coordinator@490008";

  private static final Made MADE = Sweep.stored();

  @Test
  void areLikeRandomOnesForEveryVerb() {
    assertThat(Writes.ALL.stream().filter(ForeignIdsIT::namesSecrets).flatMap(ForeignIdsIT::told))
        .isEmpty();
  }

  @Test
  void areLikeRandomOnesForReading() {
    assertThat(
            Surface.routes().stream()
                .filter(route -> route.reads() && MADE.isSecret(route.path()))
                .flatMap(ForeignIdsIT::told))
        .isEmpty();
  }

  /**
   * Everything of A's is as it was, whatever B sent: but for the owner's own sessions, and notices,
   * which come in for a while of what others did before.
   */
  @Test
  void leaveWhatTheyNameAsItWas() {
    var owner = Product.running().as("staff@482013");
    var before = RestWalk.of(owner, Map.of()).answers();

    Writes.ALL.stream()
        .filter(ForeignIdsIT::namesSecrets)
        .forEach(write -> write.sendAs(accountOfB(write.account()), MADE, "\"1\""));

    var after = RestWalk.of(owner, Map.of()).answers();
    assertThat(after.keySet()).isEqualTo(before.keySet());
    before.forEach(
        (address, answer) -> {
          if (!address.startsWith("me/") && !address.startsWith("notices")) {
            assertThat(Objects.requireNonNull(after.get(address)).still())
                .as(address)
                .isEqualTo(answer.still());
          }
        });
  }

  @Test
  void areLikeRandomOnesOnPages() {
    var owner = PageWalk.of(Product.running().pagesAs("staff@482013"), List.of());
    var stranger = Product.running().pagesAs("staff@" + B);
    var nowhere = "00000000-0000-4000-8000-0000000000";

    var addresses =
        Stream.concat(owner.answers().keySet().stream(), PageWalk.THINGS.stream().map(MADE::filled))
            .filter(address -> MADE.secrets().anyMatch(address::contains))
            .toList();

    assertThat(addresses).hasSizeGreaterThan(3);
    assertThat(addresses)
        .allSatisfy(
            address ->
                assertThat(Answer.of(stranger.get(address)).nameless())
                    .isEqualTo(
                        Answer.of(stranger.get(address.replaceAll(Answer.UUID, nowhere + "00")))
                            .nameless()));
  }

  private static boolean namesSecrets(Write write) {
    return !write.path().startsWith("sessions")
        && !write.path().startsWith("me/sessions")
        && (MADE.isSecret(write.path())
            || !write.body().apply(MADE).equals(write.body().apply(MADE.elsewhere())));
  }

  private static Stream<String> told(Write write) {
    var random = MADE.elsewhere();
    var account = accountOfB(write.account());
    var foreign = answer(write, account, MADE);
    var absent = answer(write, account, random);
    return told(write.verb() + " " + write.path() + " by " + account, foreign, absent);
  }

  private static Answer answer(Write write, String account, Made made) {
    var response = write.sendAs(account, made, "\"1\"");
    return new Answer(response.statusCode(), "", response.body()).nameless();
  }

  private static Stream<String> told(Surface.Route route) {
    return ACCOUNTS_OF_B.stream()
        .map(name -> name + "@" + B)
        .flatMap(
            account ->
                told(
                    route + " by " + account,
                    get(account, MADE.addressOf(route.path())),
                    get(account, MADE.elsewhere().addressOf(route.path()))));
  }

  private static Answer get(String account, String address) {
    var rest = Product.running().as(account);
    return Answer.of(
            rest.send(rest.request(RestWalk.BASE + address).GET(), BodyHandlers.ofByteArray()))
        .nameless();
  }

  private static Stream<String> told(String request, Answer foreign, Answer absent) {
    return foreign.equals(absent)
        ? Stream.empty()
        : Stream.of("%s: %s, but for a random id %s".formatted(request, foreign, absent));
  }

  /** Who has the same post with B; nobody there is of the centre. */
  private static String accountOfB(String account) {
    var name = account.substring(0, account.indexOf('@'));
    if (name.equals("coordinator")) {
      return COORDINATOR_OF_NEITHER;
    }
    return (account.endsWith("@990001") ? "staff" : name) + "@" + B;
  }
}
