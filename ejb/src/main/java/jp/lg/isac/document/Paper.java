package jp.lg.isac.document;

import java.util.List;

/**
 * A text on A4: a title, some lines below it, and parts that are tables.
 *
 * @param lead lines between title and parts
 */
public record Paper(String title, List<String> lead, List<Part> parts) {
  public Paper {
    title = printable(title);
    lead = lead.stream().map(Paper::printable).toList();
    parts = List.copyOf(parts);
  }

  /**
   * One table.
   *
   * @param columns their headings; none if each row is a label and what it says
   * @param rows a text for each column
   */
  public record Part(String heading, List<String> columns, List<List<String>> rows) {
    public Part {
      heading = printable(heading);
      columns = columns.stream().map(Paper::printable).toList();
      rows = rows.stream().map(row -> row.stream().map(Paper::printable).toList()).toList();
    }

    /** Labels and what they say. */
    public static Part facts(String heading, List<List<String>> rows) {
      return new Part(heading, List.of(), rows);
    }

    boolean isFacts() {
      return columns.isEmpty();
    }
  }

  /** Without what XML 1.0 cannot say, which is nothing that one could print. */
  private static String printable(String text) {
    return text.replace("\r\n", "\n")
        .codePoints()
        .filter(c -> c == '\n' || c == '\t' || (c >= ' ' && c != 0xfffe && c != 0xffff))
        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
