package jp.lg.isac.exchange;

import java.util.UUID;
import jp.lg.isac.attachment.TextState;

/**
 * A file that another organisation lets one read, without its content.
 *
 * @param stage the stage of the thread that it came with
 * @param size bytes
 * @param text whether it is searched
 */
public record SharedFileView(
    UUID id, int stage, String name, String mediaType, long size, TextState text) {}
