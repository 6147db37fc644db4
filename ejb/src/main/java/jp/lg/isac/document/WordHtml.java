package jp.lg.isac.document;

import static jp.lg.isac.document.WordReading.attribute;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.xml.stream.XMLStreamReader;

/**
 * The text of a Word document as it is read, from its first paragraph on. Of drawings the pictures
 * are taken; text boxes are passed by, with all that is in them.
 */
final class WordHtml {
  private static final Set<String> PASSED_BY =
      Set.of("AlternateContent", "drawing", "pict", "object", "del", "instrText", "sectPr");

  /** What is passed by, but for its pictures; what was deleted stays deleted. */
  private static final Set<String> WITH_PICTURES = Set.of("AlternateContent", "drawing");

  /** Characters; a few of a file may name a long address or description many times. */
  private static final int LONGEST = 2_000_000;

  /** Word knows nine levels. */
  private static final int DEEPEST_LIST = 8;

  /**
   * Which lists have numbers.
   *
   * @param kinds what kind each list is of
   * @param numbered kinds with a level, as {@code 3/0}
   */
  record Numbering(Map<String, String> kinds, Set<String> numbered) {
    boolean isNumbered(String list, int level) {
      return numbered.contains(kinds.getOrDefault(list, "") + "/" + level);
    }
  }

  private final Map<String, Integer> levels;
  private final Map<String, String> links;
  private final Numbering numbering;
  private final Function<String, Optional<String>> pictures;

  private final StringBuilder html = new StringBuilder();
  private final StringBuilder title = new StringBuilder();
  private final StringBuilder paragraph = new StringBuilder();
  private final Deque<String> lists = new ArrayDeque<>();
  private int passedBy;
  private boolean withPictures;
  private String description = "";
  private int tables;
  private String style = "";
  private String list = "";
  private int listLevel;
  private boolean inRun;
  private boolean inWords;
  private boolean bold;
  private boolean italic;
  private boolean linked;

  /**
   * Begins.
   *
   * @param pictures under which name a picture is taken, given its part as a link tells it
   */
  WordHtml(
      Map<String, Integer> levels,
      Map<String, String> links,
      Numbering numbering,
      Function<String, Optional<String>> pictures) {
    this.levels = levels;
    this.links = links;
    this.numbering = numbering;
    this.pictures = pictures;
  }

  /** All that was read. */
  String whole() {
    leaveLists(0);
    return "<title>" + title + "</title>" + html;
  }

  /**
   * Takes what the reader stands at.
   *
   * @throws IllegalArgumentException if it becomes longer than any text
   */
  void read(XMLStreamReader xml) {
    take(xml);
    if (html.length() + paragraph.length() + title.length() > LONGEST) {
      throw new IllegalArgumentException("longer than any text");
    }
  }

  private void take(XMLStreamReader xml) {
    if (xml.isStartElement()) {
      if (passedBy > 0) {
        passedBy++;
        passBy(xml);
      } else if (PASSED_BY.contains(xml.getLocalName())) {
        passedBy++;
        withPictures = WITH_PICTURES.contains(xml.getLocalName());
        description = "";
      } else {
        begin(xml);
      }
    } else if (xml.isEndElement()) {
      if (passedBy > 0) {
        passedBy--;
      } else {
        end(xml.getLocalName());
      }
    } else if (xml.isCharacters() && inWords && passedBy == 0) {
      say(xml.getText());
    }
  }

  /** A drawing describes its picture before it names it. */
  private void passBy(XMLStreamReader xml) {
    switch (xml.getLocalName()) {
      case "docPr" -> description = attribute(xml, "descr");
      case "blip" -> {
        if (withPictures) {
          picture(links.getOrDefault(attribute(xml, "embed"), ""));
        }
      }
      default -> {}
    }
  }

  /** Of one that cannot be taken the description stays. */
  private void picture(String part) {
    paragraph.append("<img");
    pictures
        .apply(part)
        .ifPresent(name -> paragraph.append(" src=\"").append(escaped(name)).append('"'));
    paragraph.append(" alt=\"").append(escaped(description)).append("\">");
  }

  private void begin(XMLStreamReader xml) {
    switch (xml.getLocalName()) {
      case "p" -> {
        style = "";
        list = "";
        listLevel = 0;
      }
      case "pStyle" -> style = attribute(xml, "val");
      case "numId" -> list = attribute(xml, "val");
      case "ilvl" -> listLevel = level(attribute(xml, "val"));
      case "r" -> {
        inRun = true;
        bold = false;
        italic = false;
      }
      case "b" -> bold = inRun && isOn(xml);
      case "i" -> italic = inRun && isOn(xml);
      case "t" -> inWords = true;
      case "tab" -> paragraph.append(inRun ? " " : "");
      case "br", "cr" -> paragraph.append("<br>");
      case "noBreakHyphen" -> paragraph.append('-');
      case "hyperlink" -> beginLink(links.getOrDefault(attribute(xml, "id"), ""));
      case "tbl" -> {
        leaveLists(0);
        tables++;
        html.append("<table>");
      }
      case "tr" -> html.append("<tr>");
      case "tc" -> html.append("<td>");
      default -> {}
    }
  }

  private void end(String element) {
    switch (element) {
      case "p" -> endParagraph();
      case "r" -> inRun = false;
      case "t" -> inWords = false;
      case "hyperlink" -> {
        paragraph.append(linked ? "</a>" : "");
        linked = false;
      }
      case "tbl" -> {
        tables--;
        html.append("</table>");
      }
      case "tr" -> html.append("</tr>");
      case "tc" -> html.append("</td>");
      default -> {}
    }
  }

  private void beginLink(String target) {
    linked = !target.isEmpty();
    if (linked) {
      paragraph.append("<a href=\"").append(escaped(target)).append("\">");
    }
  }

  private void say(String words) {
    String text = escaped(words);
    if (bold) {
      text = "<b>" + text + "</b>";
    }
    paragraph.append(italic ? "<i>" + text + "</i>" : text);
  }

  private void endParagraph() {
    // a run of one type is often several in the file
    String text = paragraph.toString().replace("</b><b>", "").replace("</i><i>", "");
    paragraph.setLength(0);
    Integer level = levels.get(style);
    if (text.isBlank()) {
      return;
    }
    if (tables > 0) {
      html.append("<p>").append(text).append("</p>");
    } else if (level != null && level == 0 && title.isEmpty()) {
      title.append(text.replaceAll("<[^>]*>", ""));
    } else if (level != null) {
      leaveLists(0);
      int heading = Math.max(level, 1);
      html.append("<h%d>%s</h%d>".formatted(heading, text, heading));
    } else if (list.isEmpty() || list.equals("0")) {
      leaveLists(0);
      html.append("<p>").append(text).append("</p>");
    } else {
      item(text);
    }
  }

  private void item(String text) {
    String kind = numbering.isNumbered(list, listLevel) ? "ol" : "ul";
    leaveLists(listLevel + 1);
    if (lists.size() == listLevel + 1 && !lists.getLast().equals(kind)) {
      leaveLists(listLevel);
    }
    if (lists.size() == listLevel + 1) {
      html.append("</li>");
    }
    while (lists.size() < listLevel) {
      html.append("<ul><li>");
      lists.addLast("ul");
    }
    if (lists.size() == listLevel) {
      html.append('<').append(kind).append('>');
      lists.addLast(kind);
    }
    html.append("<li>").append(text);
  }

  private void leaveLists(int level) {
    while (lists.size() > level) {
      html.append("</li></").append(lists.removeLast()).append('>');
    }
  }

  private static int level(String value) {
    return value.matches("\\d") ? Math.min(Integer.parseInt(value), DEEPEST_LIST) : 0;
  }

  private static boolean isOn(XMLStreamReader xml) {
    return !attribute(xml, "val").matches("0|false|off|none");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
