package jp.lg.isac.kernel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.renderer.markdown.MarkdownRenderer;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.PolicyFactory;

/**
 * Makes Markdown of HTML that was written elsewhere. It sees only what the sanitiser lets pass:
 * elements that Markdown has, well nested. Of others the words stay; scripts and styles go with
 * theirs. A picture stays if it lies beside the text, else its description does.
 */
public final class MarkdownOfHtml implements HtmlStreamEventReceiver {
  /** What is nested deeper stands beside its parent: the renderer calls itself for each level. */
  private static final int DEEPEST = 30;

  private static final String LIES_BESIDE = "[^/\\\\:?#]+";

  private static final Set<String> LISTS = Set.of("ul", "ol");

  private static final PolicyFactory READABLE =
      new HtmlPolicyBuilder()
          .allowElements("title", "h1", "h2", "h3", "h4", "h5", "h6", "br", "hr", "blockquote")
          .allowElements("p", "div", "section", "article", "header", "footer", "main")
          .allowElements("pre", "code", "ul", "ol", "li", "dl", "dt", "dd")
          .allowElements("strong", "b", "em", "i", "a", "img")
          .allowElements("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td")
          .allowAttributes("href")
          .onElements("a")
          .allowAttributes("src", "alt")
          .onElements("img")
          .allowUrlProtocols("http", "https", "mailto")
          .toFactory();

  /**
   * What was read.
   *
   * @param title what the page calls itself, or its only heading of the first level, which is then
   *     no part of the text; {@code null} without either
   */
  public record Read(@Nullable String title, String markdown) {}

  private final Document document = new Document();

  /** What encloses the next block or words, the innermost last. */
  private final Deque<Node> open = new ArrayDeque<>(List.of(document));

  private final List<Heading> titles = new ArrayList<>();
  private final StringBuilder title = new StringBuilder();
  private @Nullable StringBuilder verbatim;
  private boolean inPre;
  private boolean inTitle;
  private boolean spaceBefore;
  private int tables;
  private List<List<TableCell>> rows = new ArrayList<>();

  private MarkdownOfHtml() {}

  /** Reads it; any text is fine. */
  public static Read of(String html) {
    var reading = new MarkdownOfHtml();
    HtmlSanitizer.sanitize(html, READABLE.apply(reading));
    return reading.read();
  }

  private Read read() {
    String named = title.toString().strip();
    if (named.isEmpty() && titles.size() == 1) {
      named = words(titles.getFirst());
      titles.getFirst().unlink();
    }
    var renderer = MarkdownRenderer.builder().extensions(List.of(TablesExtension.create())).build();
    return new Read(named.isEmpty() ? null : named, renderer.render(document).strip());
  }

  @Override
  public void openDocument() {}

  @Override
  public void closeDocument() {}

  @Override
  public void openTag(String element, List<String> attributes) {
    Map<String, String> values = values(attributes);
    switch (element) {
      case "title" -> inTitle = true;
      case "br" -> lineBreak();
      case "img" -> picture(values);
      case "b", "strong" -> openInline(new StrongEmphasis("**"));
      case "i", "em" -> openInline(new Emphasis("*"));
      case "a" -> openInline(new Link(values.getOrDefault("href", ""), null));
      case "code" -> {
        if (verbatim == null) {
          verbatim = new StringBuilder();
        }
      }
      default -> openBlock(element);
    }
  }

  private void openBlock(String element) {
    if (tables > 0) {
      openInTable(element);
      return;
    }
    settleWords();
    switch (element) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> {
        var heading = new Heading();
        heading.setLevel(element.charAt(1) - '0');
        push(heading);
        if (heading.getLevel() == 1) {
          titles.add(heading);
        }
      }
      case "hr" -> container().appendChild(new ThematicBreak());
      case "pre" -> {
        inPre = true;
        verbatim = new StringBuilder();
      }
      case "blockquote" -> push(new BlockQuote());
      case "ul" -> push(tight(new BulletList()));
      case "ol" -> push(tight(new OrderedList()));
      case "li" -> {
        if (!(container() instanceof ListBlock)) {
          push(tight(new BulletList()));
        }
        push(new ListItem());
      }
      case "table" -> openInTable(element);
      default -> {}
    }
  }

  /** A cell holds words only: what stands in blocks there is put one beside the other. */
  private void openInTable(String element) {
    spaceBefore = true;
    switch (element) {
      case "table" -> tables++;
      case "tr" -> {
        if (tables == 1) {
          rows.add(new ArrayList<>());
        }
      }
      case "td", "th" -> {
        if (tables == 1) {
          if (rows.isEmpty()) {
            rows.add(new ArrayList<>());
          }
          endCell();
          var cell = new TableCell();
          rows.getLast().add(cell);
          open.addLast(cell);
          spaceBefore = false;
        }
      }
      default -> {}
    }
  }

  @Override
  public void closeTag(String element) {
    switch (element) {
      case "title" -> inTitle = false;
      case "code" -> closeCode();
      case "pre" -> closePre();
      case "b", "strong" -> closeInline(StrongEmphasis.class);
      case "i", "em" -> closeInline(Emphasis.class);
      case "a" -> closeInline(Link.class);
      default -> closeBlock(element);
    }
  }

  private void closeBlock(String element) {
    if (tables > 0) {
      spaceBefore = true;
      if (element.equals("table") && --tables == 0) {
        endCell();
        closeTable();
      } else if (tables == 1 && (element.equals("td") || element.equals("th"))) {
        endCell();
      }
      return;
    }
    settleWords();
    if (element.matches("h[1-6]")) {
      pop(Heading.class);
    } else if (LISTS.contains(element)) {
      pop(ListBlock.class);
    } else if (element.equals("li")) {
      pop(ListItem.class);
    } else if (element.equals("blockquote")) {
      pop(BlockQuote.class);
    }
  }

  private void endCell() {
    while (open.stream().anyMatch(TableCell.class::isInstance)) {
      open.removeLast();
    }
  }

  private void closeTable() {
    List<List<TableCell>> filled = rows.stream().filter(row -> !row.isEmpty()).toList();
    rows = new ArrayList<>();
    spaceBefore = false;
    if (filled.isEmpty()) {
      return;
    }
    int columns = filled.stream().mapToInt(List::size).max().orElseThrow();
    var table = new TableBlock();
    var head = new TableHead();
    var body = new TableBody();
    table.appendChild(head);
    for (int n = 0; n < filled.size(); n++) {
      var row = new TableRow();
      for (int column = 0; column < columns; column++) {
        List<TableCell> cells = filled.get(n);
        TableCell cell = column < cells.size() ? cells.get(column) : new TableCell();
        cell.setHeader(n == 0);
        row.appendChild(cell);
      }
      (n == 0 ? head : body).appendChild(row);
    }
    if (body.getFirstChild() != null) {
      table.appendChild(body);
    }
    container().appendChild(table);
  }

  @Override
  public void text(String text) {
    if (verbatim != null) {
      verbatim.append(text);
    } else if (inTitle) {
      title.append(text.replaceAll("\\s+", " "));
    } else {
      collapsed(text);
    }
  }

  /** Blanks and new lines are one space, and none where a block begins or ends. */
  private void collapsed(String text) {
    String plain = text.replaceAll("[ \\t\\r\\n\\f]+", " ");
    spaceBefore |= plain.startsWith(" ");
    String words = trimmed(plain);
    if (!words.isEmpty()) {
      Node parent = forWords();
      space(parent);
      parent.appendChild(new Text(words));
      spaceBefore = plain.endsWith(" ");
    }
  }

  private static String trimmed(String plain) {
    return plain.replaceAll("^ | $", "");
  }

  /** The space that is due before what comes next, unless a line begins with it. */
  private void space(Node parent) {
    Node holder = parent;
    Node begun = null;
    // a mark that has just begun takes no space in: it would not be read as one
    while (isInline(holder) && holder.getFirstChild() == null) {
      begun = holder;
      holder = holder.getParent();
    }
    Node before = begun == null ? holder.getLastChild() : begun.getPrevious();
    if (spaceBefore && before != null && !endsInBlank(before)) {
      var space = new Text(" ");
      if (begun == null) {
        holder.appendChild(space);
      } else {
        begun.insertBefore(space);
      }
    }
    spaceBefore = false;
  }

  private static boolean endsInBlank(Node node) {
    return node instanceof HardLineBreak
        || (node instanceof Text text && text.getLiteral().endsWith(" "));
  }

  private void lineBreak() {
    if (verbatim != null) {
      verbatim.append('\n');
      return;
    }
    boolean oneLine = open.stream().anyMatch(n -> n instanceof Heading || n instanceof TableCell);
    if (oneLine || tables > 0) {
      spaceBefore = true;
    } else if (isInline(open.getLast()) || open.getLast() instanceof Paragraph) {
      open.getLast().appendChild(new HardLineBreak());
      spaceBefore = false;
    }
  }

  private void picture(Map<String, String> values) {
    String words = values.getOrDefault("alt", "").strip();
    String source = values.getOrDefault("src", "").replaceFirst("^\\./", "");
    if (source.matches(LIES_BESIDE)) {
      Node parent = forWords();
      space(parent);
      var image = new Image(source, null);
      if (!words.isEmpty()) {
        image.appendChild(new Text(words));
      }
      parent.appendChild(image);
    } else if (!words.isEmpty()) {
      collapsed(words);
    }
  }

  private void closeCode() {
    // within a block of code it ends with that
    if (verbatim != null && !inPre) {
      String code = verbatim.toString().replaceAll("\\s+", " ");
      verbatim = null;
      if (!code.isBlank()) {
        Node parent = forWords();
        space(parent);
        parent.appendChild(new Code(code));
      }
    }
  }

  private void closePre() {
    inPre = false;
    if (verbatim != null) {
      var block = new FencedCodeBlock();
      block.setLiteral(verbatim.toString().replaceFirst("^\\n", ""));
      container().appendChild(block);
      verbatim = null;
    }
  }

  private void openInline(Node inline) {
    if (verbatim != null || inTitle) {
      return;
    }
    Node parent = forWords();
    space(parent);
    parent.appendChild(inline);
    open.addLast(inline);
  }

  private void closeInline(Class<? extends Node> kind) {
    if (!kind.isInstance(open.getLast())) {
      return;
    }
    Node closed = open.removeLast();
    boolean bare =
        closed instanceof Link link ? link.getDestination().isEmpty() : !isMarked(words(closed));
    if (bare || closed.getFirstChild() == null) {
      unwrap(closed);
    }
  }

  /**
   * Whether asterisks around the words are read as marks: after a full stop of Japanese, which no
   * space follows, they would stand there as asterisks.
   */
  private static boolean isMarked(String words) {
    return !words.isEmpty()
        && Character.isLetterOrDigit(words.codePointAt(0))
        && Character.isLetterOrDigit(words.codePointBefore(words.length()));
  }

  private static void unwrap(Node node) {
    for (Node child = node.getFirstChild(); child != null; child = node.getFirstChild()) {
      node.insertBefore(child);
    }
    node.unlink();
  }

  /** Where words go: the innermost thing that holds words, or a new paragraph. */
  private Node forWords() {
    Node last = open.getLast();
    if (last instanceof ListBlock) {
      var item = new ListItem();
      last.appendChild(item);
      open.addLast(item);
      last = item;
    }
    if (last instanceof Document || last instanceof BlockQuote || last instanceof ListItem) {
      var paragraph = new Paragraph();
      last.appendChild(paragraph);
      open.addLast(paragraph);
      return paragraph;
    }
    return last;
  }

  /** A block ends the words before it, and what marked them. */
  private void settleWords() {
    while (isInline(open.getLast()) || open.getLast() instanceof Paragraph) {
      Node closed = open.removeLast();
      if (closed.getFirstChild() == null) {
        closed.unlink();
      }
    }
    spaceBefore = false;
  }

  private static boolean isInline(Node node) {
    return node instanceof StrongEmphasis || node instanceof Emphasis || node instanceof Link;
  }

  private Node container() {
    settleWords();
    if (open.getLast() instanceof Heading) {
      open.removeLast();
    }
    return open.getLast();
  }

  private void push(Node block) {
    Node parent = container();
    if (parent instanceof ListBlock && !(block instanceof ListItem)) {
      var item = new ListItem();
      parent.appendChild(item);
      open.addLast(item);
      parent = item;
    }
    if (open.size() < DEEPEST) {
      parent.appendChild(block);
      open.addLast(block);
    }
  }

  /** Leaves the innermost of a kind, if there is one. */
  private void pop(Class<? extends Node> kind) {
    if (open.stream().anyMatch(kind::isInstance)) {
      Node left;
      do {
        left = open.removeLast();
      } while (!kind.isInstance(left));
      if (left.getFirstChild() == null) {
        left.unlink();
      }
    }
  }

  private static ListBlock tight(ListBlock list) {
    list.setTight(true);
    return list;
  }

  private static Map<String, String> values(List<String> attributes) {
    var values = new HashMap<String, String>();
    for (int i = 0; i + 1 < attributes.size(); i += 2) {
      values.put(attributes.get(i), attributes.get(i + 1));
    }
    return values;
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
}
