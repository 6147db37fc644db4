package jp.lg.isac.exchange;

import org.jspecify.annotations.Nullable;

/**
 * How often the same happened elsewhere.
 *
 * @param count of organisations that said so, {@code null} below three
 * @param own whether the reader's organisation said so
 * @param possible whether it can: the reporter cannot, nor the centre
 */
public record SightingsView(@Nullable Integer count, boolean own, boolean possible) {}
