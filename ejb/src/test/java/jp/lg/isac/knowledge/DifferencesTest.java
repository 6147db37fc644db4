package jp.lg.isac.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.lg.isac.knowledge.Differences.Kind;
import jp.lg.isac.knowledge.Differences.Line;
import jp.lg.isac.knowledge.Differences.Piece;
import org.junit.jupiter.api.Test;

class DifferencesTest {
  @Test
  void showsWhatChangedWithinALine() {
    assertThat(Differences.between("端末を直ちに隔離します。", "端末を直ちに遮断します。").lines())
        .containsExactly(
            new Line(
                Kind.CHANGED,
                List.of(
                    new Piece(Kind.SAME, "端末を直ちに"),
                    new Piece(Kind.REMOVED, "隔離"),
                    new Piece(Kind.ADDED, "遮断"),
                    new Piece(Kind.SAME, "します。")),
                1));
  }

  @Test
  void showsAnotherLineAsAnotherLine() {
    assertThat(Differences.between("電話で知らせます。", "証拠の保全を先に行うこと").lines())
        .extracting(Line::kind)
        .containsExactly(Kind.REMOVED, Kind.ADDED);
  }

  @Test
  void leavesOutWhatStayedFarFromAnyChange() {
    List<String> lines = IntStream.range(0, 20).mapToObj(i -> "行" + i).toList();
    var after = Stream.concat(lines.stream(), Stream.of("終わり"));
    assertThat(
            Differences.between(String.join("\n", lines), String.join("\n", after.toList()))
                .lines())
        .extracting(Line::kind, Line::lines)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Kind.SKIPPED, 18),
            org.assertj.core.groups.Tuple.tuple(Kind.SAME, 1),
            org.assertj.core.groups.Tuple.tuple(Kind.SAME, 1),
            org.assertj.core.groups.Tuple.tuple(Kind.ADDED, 1));
  }

  @Test
  void tellsNothingOfWhatIsTheSame() {
    assertThat(Differences.between("一\n二", "一\n二").lines())
        .extracting(Line::kind)
        .doesNotContain(Kind.ADDED, Kind.REMOVED, Kind.CHANGED);
    assertThat(Differences.between("", "").lines()).isEmpty();
  }

  /** Whatever the texts: what is left of the one and of the other is all there. */
  @Test
  void losesNoWord() {
    var random = new java.util.Random(7);
    for (int i = 0; i < 200; i++) {
      String before = text(random);
      String after = text(random);
      var lines = Differences.between(before, after).lines();
      if (lines.stream().noneMatch(line -> line.kind() == Kind.SKIPPED)) {
        assertThat(side(lines, Kind.REMOVED)).isEqualTo(before.replace("\n", ""));
        assertThat(side(lines, Kind.ADDED)).isEqualTo(after.replace("\n", ""));
      }
    }
  }

  private static String side(List<Line> lines, Kind kind) {
    var text = new StringBuilder();
    for (Line line : lines) {
      line.pieces().stream()
          .filter(piece -> piece.kind() == Kind.SAME || piece.kind() == kind)
          .forEach(piece -> text.append(piece.text()));
    }
    return text.toString();
  }

  private static String text(java.util.Random random) {
    List<String> words = List.of("端末", "を", "隔離", "する", "。", "\n", "LGWAN", " ");
    return random
        .ints(random.nextInt(1, 12), 0, words.size())
        .mapToObj(words::get)
        .collect(java.util.stream.Collectors.joining())
        .strip();
  }
}
