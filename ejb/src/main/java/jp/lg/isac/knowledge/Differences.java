package jp.lg.isac.knowledge;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How one text became another, for people to read: line by line, and within a line that was changed
 * word by word.
 *
 * @param lines of both texts, without those far from any change
 */
public record Differences(List<Line> lines) {
  /** Lines that are shown around what changed. */
  private static final int AROUND = 2;

  /** A line of which less than this part stayed is another line. */
  private static final double ALIKE = 0.4;

  public Differences {
    lines = List.copyOf(lines);
  }

  /** What became of a piece of text, or of a line. */
  public enum Kind {
    SAME,
    ADDED,
    REMOVED,
    /** A line of which some words were added or removed. */
    CHANGED,
    /** Lines that stayed and are not shown. */
    SKIPPED
  }

  /**
   * A part of a line.
   *
   * @param kind SAME, ADDED or REMOVED
   */
  public record Piece(Kind kind, String text) {}

  /**
   * A line.
   *
   * @param pieces that it is read from, in order; none where it was skipped
   * @param lines how many lines it stands for: 1 unless they were skipped
   */
  public record Line(Kind kind, List<Piece> pieces, int lines) {
    public Line {
      pieces = List.copyOf(pieces);
    }

    private static Line of(Kind kind, String text) {
      return new Line(kind, List.of(new Piece(kind, text)), 1);
    }
  }

  /** How the first text became the second. */
  public static Differences between(String before, String after) {
    var lines = new ArrayList<Line>();
    var deltas = DiffUtils.diff(before.lines().toList(), after.lines().toList(), true).getDeltas();
    for (int i = 0; i < deltas.size(); i++) {
      add(lines, deltas.get(i), i == 0, i == deltas.size() - 1);
    }
    return new Differences(lines);
  }

  private static void add(
      List<Line> lines, AbstractDelta<String> delta, boolean isFirst, boolean isLast) {
    List<String> before = delta.getSource().getLines();
    List<String> after = delta.getTarget().getLines();
    switch (delta.getType()) {
      case EQUAL -> same(lines, before, isFirst ? 0 : AROUND, isLast ? 0 : AROUND);
      case INSERT -> after.forEach(line -> lines.add(Line.of(Kind.ADDED, line)));
      case DELETE -> before.forEach(line -> lines.add(Line.of(Kind.REMOVED, line)));
      case CHANGE -> changed(lines, before, after);
    }
  }

  private static void same(List<Line> lines, List<String> text, int head, int tail) {
    int skipped = text.size() - head - tail;
    if (skipped < 2) {
      text.forEach(line -> lines.add(Line.of(Kind.SAME, line)));
      return;
    }
    text.subList(0, head).forEach(line -> lines.add(Line.of(Kind.SAME, line)));
    lines.add(new Line(Kind.SKIPPED, List.of(), skipped));
    text.subList(head + skipped, text.size()).forEach(line -> lines.add(Line.of(Kind.SAME, line)));
  }

  private static void changed(List<Line> lines, List<String> before, List<String> after) {
    int both = Math.min(before.size(), after.size());
    for (int i = 0; i < both; i++) {
      var pieces = pieces(before.get(i), after.get(i));
      if (areAlike(pieces, before.get(i), after.get(i))) {
        lines.add(new Line(Kind.CHANGED, pieces, 1));
      } else {
        lines.add(Line.of(Kind.REMOVED, before.get(i)));
        lines.add(Line.of(Kind.ADDED, after.get(i)));
      }
    }
    before.stream().skip(both).forEach(line -> lines.add(Line.of(Kind.REMOVED, line)));
    after.stream().skip(both).forEach(line -> lines.add(Line.of(Kind.ADDED, line)));
  }

  private static boolean areAlike(List<Piece> pieces, String before, String after) {
    int same =
        pieces.stream()
            .filter(piece -> piece.kind() == Kind.SAME)
            .mapToInt(piece -> piece.text().length())
            .sum();
    return same >= ALIKE * Math.max(before.length(), after.length());
  }

  /** Two lines as one, with what was removed before what stands in its place. */
  static List<Piece> pieces(String before, String after) {
    return DiffUtils.diff(words(before), words(after), true).getDeltas().stream()
        .flatMap(
            delta ->
                switch (delta.getType()) {
                  case EQUAL -> piece(Kind.SAME, delta.getSource().getLines());
                  case INSERT, DELETE, CHANGE ->
                      Stream.concat(
                          piece(Kind.REMOVED, delta.getSource().getLines()),
                          piece(Kind.ADDED, delta.getTarget().getLines()));
                })
        .toList();
  }

  private static Stream<Piece> piece(Kind kind, List<String> words) {
    return words.isEmpty() ? Stream.empty() : Stream.of(new Piece(kind, String.join("", words)));
  }

  /** Words with the blanks and marks between them; of Japanese, runs of one kind of script. */
  private static List<String> words(String line) {
    var boundaries = BreakIterator.getWordInstance(Locale.JAPANESE);
    boundaries.setText(line);
    var words = new ArrayList<String>();
    int from = boundaries.first();
    for (int to = boundaries.next(); to != BreakIterator.DONE; to = boundaries.next()) {
      words.add(line.substring(from, to));
      from = to;
    }
    return words;
  }
}
