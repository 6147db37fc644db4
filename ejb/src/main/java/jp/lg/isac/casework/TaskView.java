package jp.lg.isac.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to be done in a case.
 *
 * @param owner username of who does it
 * @param ownerName the name of the same
 * @param dueOn the last day on which it is in time
 * @param doneAt when it was done, {@code null} while it is open
 * @param doneBy name of who said so
 * @param author name of who wrote it down
 * @param version for {@code If-Match}
 */
public record TaskView(
    UUID id,
    String title,
    @Nullable String note,
    @Nullable String owner,
    @Nullable String ownerName,
    @Nullable LocalDate dueOn,
    @Nullable Instant doneAt,
    @Nullable String doneBy,
    String author,
    Instant writtenAt,
    long version) {}
