package jp.lg.isac.search;

/**
 * A piece of plain text, not HTML; its page escapes it and marks it where it is a hit.
 *
 * @param hit whether this is what the query matched
 */
public record Fragment(String text, boolean hit) {}
