package jp.lg.isac.telephone;

import java.time.Instant;
import java.util.UUID;

/**
 * The call from which an incident of the own organisation began.
 *
 * @param report the note of it
 * @param caller who called
 * @param recordedBy name of who took it down
 * @param recordedFor name of the organisation that took it down
 * @param takenOverBy name of who made the incident of it
 */
public record TakenCallView(
    UUID report,
    Instant calledAt,
    String caller,
    String recordedBy,
    String recordedFor,
    Instant recordedAt,
    String takenOverBy,
    Instant takenOverAt) {}
