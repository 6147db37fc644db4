package jp.lg.isac.attachment;

import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/**
 * A file as its readers see it, without its content.
 *
 * @param id random
 * @param name file name, as the sender called it
 * @param mediaType what the content is
 * @param size bytes
 * @param sha256 of the content, in hexadecimal
 * @param text whether it is searched
 * @param uploadedBy id of the account
 * @param uploadedAt when
 */
public record AttachmentView(
    UUID id,
    String name,
    String mediaType,
    long size,
    String sha256,
    TextState text,
    UUID uploadedBy,
    Instant uploadedAt) {

  static AttachmentView of(Attachment attachment) {
    return new AttachmentView(
        attachment.id(),
        attachment.name(),
        attachment.mediaType(),
        attachment.size(),
        HexFormat.of().formatHex(attachment.sha256()),
        attachment.text(),
        attachment.uploadedBy(),
        attachment.uploadedAt());
  }
}
