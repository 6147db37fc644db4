package jp.lg.isac.incident;

import java.time.Instant;
import java.util.UUID;
import jp.lg.isac.attachment.AttachmentView;
import jp.lg.isac.attachment.TextState;
import org.jspecify.annotations.Nullable;

/**
 * A file of one's own incident, without its content.
 *
 * @param name file name, as the sender called it
 * @param size bytes
 * @param sha256 of the content, in hexadecimal
 * @param text whether it is searched
 * @param oursOnly whether no reader gets a copy of it
 * @param stage with which stage a copy of it goes out, once that is handed in or sent; a file
 *     without one goes with the next
 */
public record IncidentFileView(
    UUID id,
    String name,
    String mediaType,
    long size,
    String sha256,
    TextState text,
    UUID uploadedBy,
    Instant uploadedAt,
    boolean oursOnly,
    @Nullable Integer stage) {

  static IncidentFileView of(AttachmentView file, FileChoices.Choice choice) {
    return new IncidentFileView(
        file.id(),
        file.name(),
        file.mediaType(),
        file.size(),
        file.sha256(),
        file.text(),
        file.uploadedBy(),
        file.uploadedAt(),
        choice.oursOnly(),
        choice.stage());
  }
}
