package jp.lg.isac.casework;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that happened in a case.
 *
 * @param at when it happened
 * @param author name of who wrote it down
 * @param writtenAt when it was first written down
 * @param version for {@code If-Match}
 */
public record EventView(
    UUID id,
    Instant at,
    EventKind kind,
    String what,
    String author,
    Instant writtenAt,
    long version) {}
