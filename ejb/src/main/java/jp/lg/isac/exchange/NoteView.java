package jp.lg.isac.exchange;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * What somebody of the centre handed over to the next shift.
 *
 * @param author his name
 */
public record NoteView(UUID id, String body, String author, Instant writtenAt)
    implements Serializable {}
