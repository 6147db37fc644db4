package jp.lg.isac.link;

import java.util.UUID;

/**
 * The other end of a link, as this reader may read it.
 *
 * @param page where it is read: path and query within the application
 */
public record Linked(Ref.Type type, UUID id, String title, String page) {}
