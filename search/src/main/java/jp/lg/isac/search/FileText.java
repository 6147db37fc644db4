package jp.lg.isac.search;

/**
 * What a file that belongs to a document says.
 *
 * @param name of the file
 * @param text plain, empty where nothing could be read of it: it is found by its name then
 */
public record FileText(String name, String text) {}
