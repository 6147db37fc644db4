package jp.lg.isac.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What holds for every page as it is written. */
class PagesTest {
  private static final Path PAGES = Path.of("src/main/webapp");

  /** Attributes that people read or hear. */
  private static final Set<String> READ =
      Set.of(
          "title",
          "alt",
          "placeholder",
          "label",
          "hint",
          "text",
          "action-label",
          "summary",
          "none",
          "itemLabel",
          "aria-label",
          "pt:aria-label",
          "pt:placeholder",
          "data-label");

  private static final Pattern CLASSES = Pattern.compile("\\b(?:class|styleClass)=\"([^\"]*)\"");

  private static final Pattern VARIABLE = Pattern.compile("\\b(?:var|varStatus)=\"([^\"]*)\"");

  /** Jakarta Faces 4.1, section 5.6.3. */
  private static final Set<String> IMPLICIT_OBJECTS =
      Set.of(
          "application",
          "applicationScope",
          "cc",
          "component",
          "cookie",
          "externalContext",
          "facesContext",
          "flash",
          "flowScope",
          "header",
          "headerValues",
          "initParam",
          "param",
          "paramValues",
          "request",
          "requestScope",
          "resource",
          "session",
          "sessionScope",
          "view",
          "viewScope");

  private static final Pattern EXPRESSION = Pattern.compile("#\\{(?:[^{}']|'[^']*'|\\{[^{}]*})*}");

  static Stream<Path> pages() {
    return BundlesTest.files(PAGES, ".xhtml").stream();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void hasNoSentenceOfItsOwn(Path page) throws Exception {
    var literals = new ArrayList<String>();
    collectLiterals(parse(page), literals);

    assertThat(literals).isEmpty();
  }

  /** The security policy lets nothing of this run. */
  @ParameterizedTest
  @MethodSource("pages")
  void hasNoInlineScriptOrStyle(Path page) {
    assertThat(BundlesTest.text(page))
        .doesNotContainPattern("<script(?![^>]* src=)")
        .doesNotContain("<style", " style=\"", "<f:ajax", "<h:commandLink", "javascript:")
        .doesNotContainPattern("\\son[a-z]+=\"");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void usesOnlyClassesThatTheStyleKnows(Path page) {
    var style = BundlesTest.text(PAGES.resolve("resources/css/isac.css"));
    var classes =
        CLASSES
            .matcher(BundlesTest.text(page))
            .results()
            .flatMap(
                found -> Stream.of(EXPRESSION.matcher(found.group(1)).replaceAll("").split(" ")))
            .filter(name -> !name.isEmpty() && !name.endsWith("-"));

    assertThat(classes).allMatch(name -> style.contains("." + name));
  }

  /** Only {@code i:form} keeps the address, the query and what was typed. */
  @ParameterizedTest
  @MethodSource("pages")
  void usesOurOwnForm(Path page) {
    if (!page.startsWith(PAGES.resolve("WEB-INF"))) {
      assertThat(BundlesTest.text(page)).doesNotContain("<h:form");
    }
  }

  /** What the language of expressions keeps for itself hides a variable of the same name. */
  @ParameterizedTest
  @MethodSource("pages")
  void namesNoVariableLikeAnImplicitObject(Path page) {
    assertThat(VARIABLE.matcher(BundlesTest.text(page)).results().map(found -> found.group(1)))
        .doesNotContainAnyElementsOf(IMPLICIT_OBJECTS);
  }

  @Test
  void hasAPageForEveryEntryOfTheMenu() {
    assertThat(Navigation.ENTRIES)
        .extracting(entry -> PAGES.resolve(entry.path().substring(1)))
        .allMatch(Files::exists);
  }

  @Test
  void findsALiteral() throws Exception {
    var literals = new ArrayList<String>();

    collectLiterals(parse("<p title='見出し'>本文 #{m['shell.menu']} <b>#{1}</b> A1</p>"), literals);

    assertThat(literals).containsExactly("見出し", "本文", "A1");
  }

  private static void collectLiterals(Node node, List<String> found) {
    if (node instanceof Text text) {
      literal(text.getData()).ifPresent(found::add);
    } else if (node instanceof Element element) {
      var attributes = element.getAttributes();
      for (int i = 0; i < attributes.getLength(); i++) {
        var button = element.getTagName().equals("h:commandButton");
        var attribute = attributes.item(i);
        if (READ.contains(attribute.getNodeName())
            || (button && attribute.getNodeName().equals("value"))) {
          literal(attribute.getNodeValue()).ifPresent(found::add);
        }
      }
    }
    for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      collectLiterals(child, found);
    }
  }

  private static Optional<String> literal(String text) {
    var rest = EXPRESSION.matcher(text).replaceAll("").strip();
    return rest.codePoints().anyMatch(Character::isLetterOrDigit)
        ? Optional.of(rest)
        : Optional.empty();
  }

  private static Element parse(Path page)
      throws IOException, SAXException, ParserConfigurationException {
    return parse(BundlesTest.text(page));
  }

  private static Element parse(String xml)
      throws IOException, SAXException, ParserConfigurationException {
    var factory = DocumentBuilderFactory.newInstance();
    return factory
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml.replace("<!DOCTYPE html>", ""))))
        .getDocumentElement();
  }
}
