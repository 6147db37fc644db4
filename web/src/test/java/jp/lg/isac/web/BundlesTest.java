package jp.lg.isac.web;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sentences: the same in both languages, each where its key says, none missing. */
class BundlesTest {
  private static final Path BUNDLES = Path.of("src/main/resources/i18n");
  private static final Path JAVA = Path.of("src/main/java");

  /** Faces names the keys of its own sentences. */
  private static final String FACES = "faces";

  private static final Pattern IN_A_PAGE =
      Pattern.compile("\\bm(?:\\[|\\.(?:format|label)\\()'([^']+)'");
  private static final Pattern IN_JAVA =
      Pattern.compile(
          "\\b(?:done|refused|error|format|get)\\(\\s*(?:\\w+, )?\"([a-z]\\w*\\.[\\w.-]+)\"");

  private static final Pattern LOGGED = Pattern.compile("\\bactivityLog\\s*\\.done\\([^;]*;");
  private static final Pattern ACTION = Pattern.compile("\"([a-z-]+\\.[a-z-]+)\"");

  @ParameterizedTest
  @MethodSource("japanese")
  void hasTheSameKeysInEnglish(Path japanese) {
    var english = BUNDLES.resolve(name(japanese) + "_en.properties");

    assertThat(keys(english)).isEqualTo(keys(japanese));
  }

  @ParameterizedTest
  @MethodSource("all")
  void isSortedWithoutDuplicates(Path bundle) {
    var keys = keys(bundle);

    assertThat(keys).isEqualTo(List.copyOf(new TreeSet<>(keys)));
  }

  @ParameterizedTest
  @MethodSource("all")
  void holdsOnlyKeysThatAreLookedUpInIt(Path bundle) {
    if (!name(bundle).equals(FACES)) {
      assertThat(keys(bundle))
          .allMatch(key -> Messages.bundlesOf(key).toList().contains(name(bundle)));
    }
  }

  /** A straight apostrophe would begin a quotation wherever the sentence has places to fill. */
  @ParameterizedTest
  @MethodSource("all")
  void hasNoStraightApostrophe(Path bundle) {
    assertThat(lines(bundle)).noneMatch(line -> line.contains("'"));
  }

  @ParameterizedTest
  @MethodSource("jp.lg.isac.web.PagesTest#pages")
  void hasEverySentenceThatAPageShows(Path page) {
    assertThat(text(page)).satisfies(text -> assertAllThere(IN_A_PAGE, text));
  }

  @ParameterizedTest
  @MethodSource("sources")
  void hasEverySentenceThatABeanShows(Path source) {
    assertThat(text(source)).satisfies(text -> assertAllThere(IN_JAVA, text));
  }

  @Test
  void hasALabelForEveryEntryOfTheMenu() {
    assertThat(Navigation.ENTRIES).extracting(Navigation.Entry::key).allMatch(known()::contains);
  }

  @Test
  void hasAWordForEveryActionThatIsLogged() {
    var sources = files(Path.of("../ejb/src/main/java"), ".java").stream().map(BundlesTest::text);
    var statements =
        sources.flatMap(text -> LOGGED.matcher(text).results()).map(MatchResult::group).toList();

    assertThat(statements).hasSizeGreaterThan(50);
    assertThat(statements)
        .allSatisfy(
            statement -> {
              var action = ACTION.matcher(statement);
              assertThat(action.find()).as("the action stands in the call").isTrue();
              assertThat(known()).contains("activity.action." + action.group(1));
            });
  }

  /** A key that ends with a dot or hyphen is completed, for example with an enum's constant. */
  private static void assertAllThere(Pattern pattern, String text) {
    var known = known();
    var missing =
        pattern
            .matcher(text)
            .results()
            .map(found -> found.group(1))
            .filter(
                key ->
                    key.matches(".*[.-]")
                        ? known.stream().noneMatch(there -> there.startsWith(key))
                        : !known.contains(key));
    assertThat(missing).isEmpty();
  }

  private static Set<String> known() {
    return japanese().flatMap(bundle -> keys(bundle).stream()).collect(toSet());
  }

  static Stream<Path> all() {
    return files(BUNDLES, ".properties").stream();
  }

  static Stream<Path> japanese() {
    return files(BUNDLES, "_ja.properties").stream();
  }

  static Stream<Path> sources() {
    return files(JAVA, ".java").stream();
  }

  static Set<Path> files(Path folder, String ending) {
    try (var files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .collect(toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path bundle) {
    return bundle.getFileName().toString().replaceAll("_(ja|en)\\.properties$", "");
  }

  private static Stream<String> lines(Path bundle) {
    return text(bundle).lines().filter(line -> !line.isBlank() && !line.startsWith("#"));
  }

  private static List<String> keys(Path bundle) {
    return lines(bundle).map(line -> line.split("\\s*=", 2)[0]).toList();
  }
}
