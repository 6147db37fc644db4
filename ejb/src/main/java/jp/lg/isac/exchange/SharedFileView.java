package jp.lg.isac.exchange;

import java.util.UUID;

/**
 * A file that another organisation lets one read, without its content.
 *
 * @param stage the stage of the thread that it came with
 * @param size bytes
 */
public record SharedFileView(UUID id, int stage, String name, String mediaType, long size) {}
