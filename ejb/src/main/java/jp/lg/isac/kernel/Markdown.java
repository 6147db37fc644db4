package jp.lg.isac.kernel;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
 * elements that Markdown itself makes pass the sanitiser. A picture is shown if it is one of the
 * text's own files; any other is replaced by its description, since pages load nothing from
 * outside.
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
          .matching(
              (element, attribute, id) ->
                  id.matches("section-[\\w\\p{L}\\p{M}\\p{N}-]+") ? id : null)
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
          .allowElements("img")
          .allowAttributes("src")
          .matching((element, attribute, src) -> src.matches("/(?!/)\\S*") ? src : null)
          .onElements("img")
          .allowAttributes("alt")
          .onElements("img")
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
   * @param id of its element: {@code section-} and the heading's own words, so that it stays when
   *     others come before it; unique if the page shows one such text
   */
  public record Heading(int level, String id, String text) {}

  /**
   * Where one of a text's own files is read, by its name; nothing if there is none of this name.
   */
  public interface Files {
    /** Of a text that has none. */
    Files NONE = name -> Optional.empty();

    /** Path on this host. */
    Optional<String> addressOf(String name);
  }

  /** Sanitised HTML with its outline; any text is fine. */
  public static Rendered rendered(String markdown) {
    return rendered(markdown, Files.NONE);
  }

  /** The same, with the pictures among the text's own files and links to the others. */
  public static Rendered rendered(String markdown, Files files) {
    Node document = document(markdown, files);
    var outline = new Outline();
    document.accept(outline);
    return new Rendered(html(document, outline), outline.headings);
  }

  /** Sanitised HTML. Its headings begin at the second level: the first is the page's own. */
  public static String html(String markdown) {
    Node document = document(markdown, Files.NONE);
    var outline = new Outline();
    document.accept(outline);
    outline.ids.clear();
    return html(document, outline);
  }

  /** Names of the files beside it that a text shows or leads to. */
  public static Set<String> files(String markdown) {
    var names = new TreeSet<String>();
    PARSER
        .parse(markdown)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Image image) {
                fileName(image.getDestination()).ifPresent(names::add);
                visitChildren(image);
              }

              @Override
              public void visit(Link link) {
                fileName(link.getDestination()).ifPresent(names::add);
                visitChildren(link);
              }
            });
    return names;
  }

  /**
   * Whether a text has a picture without a description, which who cannot see it is left without.
   */
  public static boolean hasPictureWithoutWords(String markdown) {
    var found = new boolean[1];
    PARSER
        .parse(markdown)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Image image) {
                found[0] |= words(image).isEmpty();
              }
            });
    return found[0];
  }

  /** What a destination says of a file beside the text, unless it leads elsewhere. */
  private static Optional<String> fileName(String destination) {
    if (destination.isBlank() || !destination.matches("[^/\\\\:?#]+")) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          URLDecoder.decode(destination.replace("+", "%2B"), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException notEncoded) {
      return Optional.of(destination);
    }
  }

  /** What a reader reads, without marks. */
  public static String text(String markdown) {
    Node document = PARSER.parse(markdown);
    document.accept(new Baring());
    return TEXT.render(document);
  }

  private static Node document(String markdown, Files files) {
    Node document = PARSER.parse(markdown);
    document.accept(new Mending(files));
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
    private final Files files;

    Mending(Files files) {
      this.files = files;
    }

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
      Optional<String> address = fileName(image.getDestination()).flatMap(files::addressOf);
      if (address.isPresent() && !words(image).isEmpty()) {
        image.setDestination(address.get());
      } else {
        unwrap(image);
      }
    }

    @Override
    public void visit(Link link) {
      visitChildren(link);
      fileName(link.getDestination()).flatMap(files::addressOf).ifPresent(link::setDestination);
      if (words(link).isEmpty()) {
        link.appendChild(new Text(link.getDestination()));
      }
    }
  }

  /** Leaves the words of a link alone, without where it leads. */
  private static final class Baring extends Mending {
    Baring() {
      super(Files.NONE);
    }

    @Override
    public void visit(Link link) {
      visitChildren(link);
      unwrap(link);
    }
  }

  /** Puts the headings below the page's own, without gaps between levels, and names them. */
  private static final class Outline extends AbstractVisitor {
    private final List<Heading> headings = new ArrayList<>();
    private final IdentityHashMap<Node, String> ids = new IdentityHashMap<>();
    private final Map<String, Integer> taken = new HashMap<>();
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
      String id = idOf(text);
      ids.put(heading, id);
      headings.add(new Heading(level, id, text));
    }

    /** Its words, with a number from the second of the same words on. */
    private String idOf(String text) {
      String name =
          Normalizer.normalize(text, Normalizer.Form.NFKC)
              .toLowerCase(Locale.ROOT)
              .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-")
              .replaceAll("^-|-$", "");
      String base = "section-" + (name.isEmpty() ? "x" : name);
      String id = base;
      while (taken.containsKey(id)) {
        id = base + "-" + taken.merge(base, 1, Integer::sum);
      }
      taken.put(id, 1);
      return id;
    }

    void attributes(Node node, String tag, Map<String, String> attributes) {
      String id = ids.get(node);
      if (id != null) {
        attributes.put("id", id);
      }
    }
  }
}
