package jp.lg.isac.knowledge;

import java.util.List;

/**
 * How one version of an article became another.
 *
 * @param from number of the version before
 * @param to number of the version after
 * @param title as one line of pieces
 * @param addedTags tags that only the version after has
 * @param removedTags tags that only the version before had
 * @param lines of the text
 */
public record VersionChanges(
    int from,
    int to,
    List<Differences.Piece> title,
    List<String> addedTags,
    List<String> removedTags,
    List<Differences.Line> lines) {

  static VersionChanges between(ArticleVersion before, ArticleVersion after) {
    return new VersionChanges(
        before.number(),
        after.number(),
        Differences.pieces(before.title(), after.title()),
        without(after.tags(), before.tags()),
        without(before.tags(), after.tags()),
        Differences.between(before.body(), after.body()).lines());
  }

  private static List<String> without(List<String> tags, List<String> others) {
    return tags.stream().filter(tag -> !others.contains(tag)).toList();
  }
}
