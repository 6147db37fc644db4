package jp.lg.isac.kernel;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Text that people write in Markdown (CommonMark with tables), as HTML that is safe to show and as
 * plain text for the index. HTML that an author typed is shown as he typed it; besides, only the
 * elements that Markdown itself makes pass the sanitiser. Pictures from elsewhere are left out,
 * since pages load nothing from outside.
 */
public final class Markdown {
  private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
  private static final HtmlRenderer HTML =
      HtmlRenderer.builder().extensions(EXTENSIONS).escapeHtml(true).build();
  private static final TextContentRenderer TEXT =
      TextContentRenderer.builder()
          .extensions(EXTENSIONS)
          .lineBreakRendering(LineBreakRendering.COMPACT)
          .build();

  private static final PolicyFactory SAFE =
      new HtmlPolicyBuilder()
          .allowElements("h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "blockquote", "pre", "code")
          .allowElements("ul", "ol", "li", "strong", "em", "a")
          .allowElements("table", "thead", "tbody", "tr", "th", "td")
          .allowAttributes("start")
          .onElements("ol")
          .allowAttributes("align")
          .matching(true, "left", "center", "right")
          .onElements("th", "td")
          .allowAttributes("href")
          .onElements("a")
          .allowUrlProtocols("http", "https", "mailto")
          .requireRelNofollowOnLinks()
          .toFactory();

  private Markdown() {}

  /** Sanitised HTML. Its headings begin at the second level: the first is the page's own. */
  public static String html(String markdown) {
    Node document = PARSER.parse(markdown);
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Heading heading) {
            heading.setLevel(Math.max(2, heading.getLevel()));
          }
        });
    return SAFE.sanitize(HTML.render(document));
  }

  /** What a reader reads, without marks. */
  public static String text(String markdown) {
    return TEXT.render(PARSER.parse(markdown));
  }
}
