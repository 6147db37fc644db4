package jp.lg.isac.casework;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What gives an attack away.
 *
 * @param value as a machine reads it
 * @param defanged the same, written so that nobody follows it by mistake
 * @param author name of who wrote it down
 */
public record IndicatorView(
    UUID id,
    IndicatorKind kind,
    String value,
    String defanged,
    @Nullable String note,
    String author,
    Instant writtenAt) {}
