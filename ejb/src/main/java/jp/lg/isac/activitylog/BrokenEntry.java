package jp.lg.isac.activitylog;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The first entry at which the log and its chain part.
 *
 * @param month first day of the chain's month, {@code null} for a row that no chain covers
 * @param n its place in the month, from 1
 * @param activity id of the row, if there is anything left that names it
 */
public record BrokenEntry(
    Fault fault, @Nullable LocalDate month, @Nullable Long n, @Nullable UUID activity) {}
