package jp.lg.isac.attachment;

/**
 * Where files stand that are searched with what they belong to: SQL names and expressions, in which
 * {@code f} is the file's row.
 *
 * @param files table of the files, with the columns {@code name}, {@code text_no}, {@code
 *     text_state}, {@code text_tries} and {@code text}
 * @param pieces table of their content, with the columns {@code n} and {@code content}, as {@code
 *     p}, and what joins a piece to its file
 * @param document what the index knows the thing by that a file belongs to
 * @param type name of that thing's type in the index
 */
public record FileTable(String files, String pieces, String document, String type) {}
