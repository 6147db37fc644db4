package jp.lg.isac.kernel;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Text that people write in Markdown (CommonMark with tables), as HTML that is safe to show and as
 * plain text for the index. HTML that an author typed is shown as he typed it; besides, only the
 * elements that Markdown itself makes pass the sanitiser. Pictures from elsewhere are replaced by
 * their description, since pages load nothing from outside.
 */
public final class Markdown {
  /** Deeper nesting is no text for people, and could exhaust the stack. */
  private static final int DEEPEST = 40;

  private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
  private static final Parser PARSER =
      Parser.builder().extensions(EXTENSIONS).maxOpenBlockParsers(DEEPEST).build();
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
          .allowAttributes("id")
          .matching((element, attribute, id) -> id.matches("section-\\d+") ? id : null)
          .onElements("h2", "h3", "h4", "h5", "h6")
          .allowAttributes("start")
          .matching((element, attribute, start) -> start.matches("\\d{1,9}") ? start : null)
          .onElements("ol")
          .allowAttributes("align")
          .matching(true, "left", "center", "right")
          .onElements("th", "td")
          .allowAttributes("href")
          .onElements("a")
          .allowUrlProtocols("http", "https", "mailto")
          .requireRelsOnLinks("nofollow", "noopener")
          .toFactory();

  private Markdown() {}

  /**
   * A text as a page shows it below its own heading of the first level.
   *
   * @param html sanitised; its headings carry ids
   * @param headings in order, for a table of contents
   */
  public record Rendered(String html, List<Heading> headings) {
    public Rendered {
      headings = List.copyOf(headings);
    }
  }

  /**
   * A heading.
   *
   * @param level 2 to 6, at most one below the heading before it
   * @param id of its element, {@code section-1} and so on: unique if the page shows one such text
   */
  public record Heading(int level, String id, String text) {}

  /** Sanitised HTML with its outline; any text is fine. */
  public static Rendered rendered(String markdown) {
    Node document = document(markdown);
    var outline = new Outline();
    document.accept(outline);
    return new Rendered(html(document, outline), outline.headings);
  }

  /** Sanitised HTML. Its headings begin at the second level: the first is the page's own. */
  public static String html(String markdown) {
    Node document = document(markdown);
    var outline = new Outline();
    document.accept(outline);
    outline.ids.clear();
    return html(document, outline);
  }

  /** What a reader reads, without marks. */
  public static String text(String markdown) {
    Node document = PARSER.parse(markdown);
    document.accept(new Baring());
    return TEXT.render(document);
  }

  private static Node document(String markdown) {
    Node document = PARSER.parse(markdown);
    document.accept(new Mending());
    return document;
  }

  private static String html(Node document, Outline outline) {
    var renderer =
        HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            // Japanese has no space between words, so a new line cannot stand for one
            .softbreak("<br>\n")
            .attributeProviderFactory(context -> outline::attributes)
            .build();
    return SAFE.sanitize(renderer.render(document));
  }

  private static String words(Node node) {
    var words = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text text) {
            words.append(text.getLiteral());
          }

          @Override
          public void visit(Code code) {
            words.append(code.getLiteral());
          }
        });
    return words.toString().strip();
  }

  /** Puts in a node's place what it contains. */
  private static void unwrap(Node node) {
    for (Node child = node.getFirstChild(); child != null; child = node.getFirstChild()) {
      node.insertBefore(child);
    }
    node.unlink();
  }

  /**
   * Pictures become their description; a link without words shows where it leads; a head of a table
   * without words is an empty cell, since it names nothing.
   */
  private static class Mending extends AbstractVisitor {
    @Override
    public void visit(CustomNode node) {
      visitChildren(node);
      if (node instanceof TableCell cell && cell.isHeader() && words(cell).isEmpty()) {
        cell.setHeader(false);
      }
    }

    @Override
    public void visit(Image image) {
      visitChildren(image);
      unwrap(image);
    }

    @Override
    public void visit(Link link) {
      visitChildren(link);
      if (words(link).isEmpty()) {
        link.appendChild(new Text(link.getDestination()));
      }
    }
  }

  /** Leaves the words of a link alone, without where it leads. */
  private static final class Baring extends Mending {
    @Override
    public void visit(Link link) {
      visitChildren(link);
      unwrap(link);
    }
  }

  /** Puts the headings below the page's own, without gaps between levels, and numbers them. */
  private static final class Outline extends AbstractVisitor {
    private final List<Heading> headings = new ArrayList<>();
    private final IdentityHashMap<Node, String> ids = new IdentityHashMap<>();
    private int previousLevel = 1;

    @Override
    public void visit(org.commonmark.node.Heading heading) {
      String text = words(heading);
      if (text.isEmpty()) {
        heading.unlink();
        return;
      }
      int level = Math.clamp(heading.getLevel(), 2, Math.min(previousLevel + 1, 6));
      previousLevel = level;
      heading.setLevel(level);
      String id = "section-" + (headings.size() + 1);
      ids.put(heading, id);
      headings.add(new Heading(level, id, text));
    }

    void attributes(Node node, String tag, Map<String, String> attributes) {
      String id = ids.get(node);
      if (id != null) {
        attributes.put("id", id);
      }
    }
  }
}
