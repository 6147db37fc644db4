package jp.lg.isac.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Notes that a duty was fulfilled outside of the product.
 *
 * @param reportedAt when; now if absent
 */
public record NoteDuty(@Nullable Instant reportedAt) {}
