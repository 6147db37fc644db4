package jp.lg.isac.casework;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that is kept as evidence.
 *
 * @param name as its sender called it
 * @param size bytes
 * @param sha256 of its content, in hexadecimal
 * @param collectedAt when it was taken from its source
 * @param source machine, person or body that it comes from
 * @param author name of who put it in
 * @param writtenAt when
 */
public record EvidenceView(
    UUID id,
    String name,
    String mediaType,
    long size,
    String sha256,
    Instant collectedAt,
    String source,
    @Nullable String note,
    String author,
    Instant writtenAt) {}
