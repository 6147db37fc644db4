package jp.lg.isac.exchange;

import java.nio.file.Path;

/**
 * A file as its organisation sends it out: the clean copy, never the original.
 *
 * @param name as the readers see it
 * @param content where the copy stands until it is sent
 * @param size bytes
 */
public record OutgoingFile(String name, String mediaType, Path content, long size) {}
