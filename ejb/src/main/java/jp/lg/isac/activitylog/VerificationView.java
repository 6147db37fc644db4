package jp.lg.isac.activitylog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a verification of the log found.
 *
 * @param username who asked for it
 * @param entries how many sealed entries were looked at
 * @param firstBroken {@code null} if all is as it was sealed
 */
public record VerificationView(
    Instant verifiedAt, String username, long entries, @Nullable BrokenEntry firstBroken) {}
