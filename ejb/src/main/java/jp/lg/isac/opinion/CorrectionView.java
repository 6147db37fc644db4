package jp.lg.isac.opinion;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposed correction, for the organisation that it is from and for the centre.
 *
 * @param number the version that its reader had before him
 * @param sourceName name of the organisation
 * @param author name of the reader
 * @param decision {@code null} while it waits
 * @param word what the centre said to it
 * @param isDecidable whether this reader decides on it
 */
public record CorrectionView(
    UUID id,
    int number,
    String sourceName,
    String author,
    String body,
    Instant postedAt,
    @Nullable CorrectionDecision decision,
    @Nullable String word,
    @Nullable Instant decidedAt,
    boolean isDecidable) {}
