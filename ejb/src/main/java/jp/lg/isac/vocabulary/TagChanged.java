package jp.lg.isac.vocabulary;

/**
 * A tag goes by another name, or other words lead to it; fired in the transaction that changes it.
 *
 * @param before its name until now
 * @param now the same if only its synonyms changed
 */
public record TagChanged(String before, String now) {}
