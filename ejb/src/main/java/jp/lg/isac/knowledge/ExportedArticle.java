package jp.lg.isac.knowledge;

import java.util.List;

/**
 * An article as a folder to take away.
 *
 * @param folder its name, which no other article has
 * @param markdown with front matter
 * @param files that the reader may have and the text calls by their names, which lie beside it
 */
public record ExportedArticle(String folder, String markdown, List<ArticleFileView> files) {
  private static final int LONGEST_NAME = 60;

  static ExportedArticle of(Article article, List<ArticleFileView> files) {
    return new ExportedArticle(folder(article), markdown(article), files);
  }

  /** The title as far as file systems take it; what follows keeps two of a title apart. */
  private static String folder(Article article) {
    String title =
        article
            .title()
            .replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+", "_")
            .strip()
            .replaceFirst("^[. ]+", "");
    int length = Math.min(LONGEST_NAME, title.codePointCount(0, title.length()));
    String name = title.substring(0, title.offsetByCodePoints(0, length)).strip();
    return (name.isEmpty() ? "article" : name) + "-" + article.id().toString().substring(0, 8);
  }

  private static String markdown(Article article) {
    var text = new StringBuilder("---\n");
    line(text, "title", FrontMatter.quoted(article.title()));
    line(text, "tags", article.tags().stream().map(FrontMatter::quoted).toList().toString());
    line(text, "language", article.language());
    if (article.reviewOn() != null) {
      line(text, "reviewOn", article.reviewOn().toString());
    }
    if (article.tlp() != null) {
      line(text, "tlp", article.tlp().toString());
    }
    line(text, "id", article.id().toString());
    line(text, "version", Integer.toString(article.number()));
    line(text, "status", article.status().name());
    return text.append("---\n\n").append(article.body()).append('\n').toString();
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append(name).append(": ").append(value).append('\n');
  }
}
