package jp.lg.isac.knowledge;

import java.time.Instant;
import java.util.UUID;
import jp.lg.isac.attachment.TextState;

/**
 * A picture or file of an article.
 *
 * @param name by which the text calls it
 * @param size bytes
 * @param sha256 of its content, in hexadecimal
 * @param text whether it is searched, once it is published
 * @param isPublished whether a published version uses it
 */
public record ArticleFileView(
    UUID id,
    String name,
    String mediaType,
    long size,
    String sha256,
    TextState text,
    Instant addedAt,
    boolean isPublished) {

  /** Whether a browser can show it within the text. */
  public boolean picture() {
    return mediaType.startsWith("image/");
  }
}
