package jp.lg.isac.worklist;

import java.time.Instant;

/**
 * Something that is new for a user.
 *
 * @param key of the word for its kind in the feature's bundle, for example {@code
 *     training.news.course}
 * @param title as its author wrote it
 * @param at since when it can be read
 * @param page where it is read: path and query within the application
 */
public record NewsItem(String key, String title, Instant at, String page) {}
