package jp.lg.isac.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.owasp.html.CssSchema;
import org.owasp.html.Handler;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.HtmlStreamRenderer;
import org.owasp.html.PolicyFactory;

/**
 * The text of a mail as HTML, written anew from what one sees. Links become words that say where
 * they lead; pictures stay if they came with the mail, of others their description does.
 */
final class MailHtml implements HtmlStreamEventReceiver {
  private static final String OWN_PICTURE = "cid:";

  /** No property in which a word could stand. */
  private static final CssSchema LOOKS =
      CssSchema.withProperties(
          List.of(
              "color",
              "background-color",
              "font-size",
              "font-style",
              "font-weight",
              "text-align",
              "text-decoration",
              "vertical-align",
              "width",
              "height",
              "margin",
              "padding",
              "border-color",
              "border-style",
              "border-width"));

  private static final PolicyFactory SEEN =
      new HtmlPolicyBuilder()
          .allowElements("p", "div", "br", "hr", "blockquote", "pre", "center", "span", "font")
          .allowElements("h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd")
          .allowElements("b", "strong", "i", "em", "u", "s", "small", "big", "sub", "sup", "code")
          .allowElements("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td")
          .allowElements("a", "img")
          .allowStyling(LOOKS)
          .allowAttributes("align", "valign")
          .matching(true, "left", "center", "right", "top", "middle", "bottom", "justify")
          .globally()
          .allowAttributes("color", "bgcolor")
          .matching(Pattern.compile("#[0-9A-Fa-f]{6}"))
          .globally()
          .allowAttributes("width", "height", "size", "border", "colspan", "rowspan")
          .matching(Pattern.compile("[0-9]{1,4}%?"))
          .globally()
          .allowAttributes("href")
          .onElements("a")
          .allowAttributes("src", "alt")
          .onElements("img")
          .allowUrlProtocols("http", "https", "mailto", "cid")
          .toFactory();

  /** Words of one line stand in elements like these, beside each other. */
  private static final Set<String> WITHIN_LINE =
      Set.of(
          "span", "font", "b", "strong", "i", "em", "u", "s", "small", "big", "sub", "sup", "code",
          "a");

  /** What is written, in its order; a piece of text can still change until its line ends. */
  private sealed interface Event {}

  private record Open(String element, List<String> attributes) implements Event {}

  private record Close(String element) implements Event {}

  private record Words(String text) implements Event {}

  private final List<Event> events = new ArrayList<>();
  private final List<Integer> line = new ArrayList<>();
  private final List<String> links = new ArrayList<>();
  private final UnaryOperator<List<String>> lines;
  private final UnaryOperator<String> pictures;
  private int verbatim;

  private MailHtml(UnaryOperator<List<String>> lines, UnaryOperator<String> pictures) {
    this.lines = lines;
    this.pictures = pictures;
  }

  /**
   * Writes it anew.
   *
   * @param lines makes of the pieces of a line the pieces that stand in their places
   * @param pictures gives a picture that came with the mail its new id
   */
  static String rewritten(
      String html, UnaryOperator<List<String>> lines, UnaryOperator<String> pictures) {
    var read = new MailHtml(lines, pictures);
    HtmlSanitizer.sanitize(html, SEEN.apply(read));
    read.endLine();
    return read.written();
  }

  @Override
  public void openDocument() {}

  @Override
  public void closeDocument() {}

  @Override
  public void openTag(String element, List<String> attributes) {
    if (!WITHIN_LINE.contains(element) && !element.equals("img")) {
      endLine();
    }
    switch (element) {
      case "a" -> {
        links.add(value(attributes, "href"));
        events.add(new Open("u", List.of()));
      }
      case "img" -> picture(value(attributes, "src"), value(attributes, "alt"));
      default -> {
        verbatim += element.equals("pre") ? 1 : 0;
        events.add(new Open(element, List.copyOf(attributes)));
      }
    }
  }

  @Override
  public void closeTag(String element) {
    if (!WITHIN_LINE.contains(element)) {
      endLine();
    }
    switch (element) {
      case "a" -> {
        String target = links.isEmpty() ? "" : links.removeLast();
        events.add(new Close("u"));
        if (!target.isEmpty()) {
          add(" <" + target.replaceFirst("(?i)^mailto:", "") + ">");
        }
      }
      case "img" -> {}
      default -> {
        verbatim -= element.equals("pre") ? 1 : 0;
        events.add(new Close(element));
      }
    }
  }

  @Override
  public void text(String text) {
    add(verbatim > 0 ? text : text.replaceAll("[\\s\\p{Cc}]+", " "));
  }

  private void picture(String source, String words) {
    if (source.toLowerCase(Locale.ROOT).startsWith(OWN_PICTURE)) {
      String id = pictures.apply(source.substring(OWN_PICTURE.length()));
      events.add(new Open("img", List.of("src", OWN_PICTURE + id)));
    } else if (!words.isBlank()) {
      add("[" + words + "]");
    }
  }

  private void add(String words) {
    line.add(events.size());
    events.add(new Words(words));
  }

  private void endLine() {
    if (line.isEmpty()) {
      return;
    }
    List<String> pieces =
        lines.apply(line.stream().map(at -> ((Words) events.get(at)).text()).toList());
    for (int i = 0; i < pieces.size(); i++) {
      events.set(line.get(i), new Words(pieces.get(i)));
    }
    line.clear();
  }

  private String written() {
    var html = new StringBuilder();
    var renderer = HtmlStreamRenderer.create(html, Handler.DO_NOTHING);
    renderer.openDocument();
    for (Event event : events) {
      switch (event) {
        case Open open -> renderer.openTag(open.element(), open.attributes());
        case Close close -> renderer.closeTag(close.element());
        case Words words -> renderer.text(words.text());
      }
    }
    renderer.closeDocument();
    return html.toString();
  }

  private static String value(List<String> attributes, String name) {
    for (int i = 0; i + 1 < attributes.size(); i += 2) {
      if (attributes.get(i).equals(name)) {
        return attributes.get(i + 1);
      }
    }
    return "";
  }
}
